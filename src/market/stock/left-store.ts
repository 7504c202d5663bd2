import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { ProductId } from '../ids.ts'

/** What is left of something now: nothing of a product sold by lots when its lots are over. */
type Left = { productId: ProductId; left: number }

export const leftOn = (today: Day): Sql => sql`
  case
    when p.traced = 'no' then s.on_hand - s.reserved
    when exists (
      select 1
      from market.lots l
      where l.product_id = p.id and l.closed_at is null
        and (l.date_kind is distinct from 'use by' or l.ends_on >= ${today})
    ) then s.on_hand - s.reserved
    else 0
  end`

/** What is left of these products now. */
export async function leftOf(
  db: Db,
  productIds: readonly ProductId[],
  today: Day,
): Promise<Map<string, number>> {
  const rows = await db.rows<Left>(sql`
    select s.product_id as "productId", ${leftOn(today)} as left
    from market.stocks s
    join market.products p on p.id = s.product_id
    where s.product_id = any(${productIds})`)
  return new Map(rows.map((row) => [row.productId, row.left]))
}
