import { sql, type Tx } from '#platform/db'
import { lockMerchant } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'

/** The shops that sell something and named no mediator, held until the transaction ends. */
export async function lockUnmediated(tx: Tx): Promise<Merchant[]> {
  const rows = await tx.rows<{ id: Merchant['id'] }>(sql`
    select m.id
    from market.merchants m
    where m.mediator_name = '' and exists (
      select 1
      from market.products p
      where p.merchant_id = m.id and p.published_at is not null
    )
    order by m.id`)
  const held: Merchant[] = []
  for (const { id } of rows) {
    const merchant = await lockMerchant(tx, id)
    if (merchant && merchant.mediator === null) held.push(merchant)
  }
  return held
}
