import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { asProduct, productColumns, type ProductRow } from './product-store.ts'
import type { Product } from './product.ts'

/** Everything on sale in shops that are open to customers. */
export async function productsOnSale(db: Db): Promise<Product[]> {
  const rows = await db.rows<ProductRow>(sql`
    select ${productColumns}
    from market.products p
    join market.merchants m on m.id = p.merchant_id
    where p.published_at is not null and m.closed_at is null
    order by p.name_key, p.id`)
  return rows.map(asProduct)
}

/** What is left of something now: nothing of a product sold by lots when its lots are over. */
export type Left = { productId: string; left: number }

/** The version of the market, and what is left of these products, in one question. */
export async function readNow(
  db: Db,
  productIds: readonly string[],
  today: Day,
): Promise<{ version: number; left: Map<string, number> }> {
  const rows = await db.rows<{ version: number; productId: string | null; left: number }>(sql`
    select v.version, s.product_id as "productId",
      case
        when p.traced = 'no' then s.on_hand - s.reserved
        when exists (
          select 1
          from market.lots l
          where l.product_id = p.id and l.closed_at is null
            and (l.date_kind is distinct from 'use by' or l.ends_on >= ${today})
        ) then s.on_hand - s.reserved
        else 0
      end as left
    from (select version from market.markets order by opened_at, id limit 1) v
    left join market.stocks s on s.product_id = any(${productIds})
    left join market.products p on p.id = s.product_id`)
  const left = new Map(rows.flatMap((one) => (one.productId ? [[one.productId, one.left] as const] : [])))
  return { version: rows[0]?.version ?? 0, left }
}
