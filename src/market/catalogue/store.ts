import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { leftOn } from '../stock/door.ts'
import { asOnSale, productColumns, type ProductRow } from '../product-row-store.ts'
import { meantBy, type MarketKey } from '../market-key-store.ts'
import type { OnSale } from '../product.ts'
import type { MarketId, ProductId } from '../ids.ts'

/** Everything on sale in the shops of a market that are open to customers. */
export async function productsOnSale(db: Db, marketId: MarketId): Promise<OnSale[]> {
  const rows = await db.rows<ProductRow>(sql`
    select ${productColumns}
    from market.products p
    join market.merchants m on m.id = p.merchant_id
    where m.market_id = ${marketId} and p.published_at is not null and m.closed_at is null
    order by p.name_key, p.id`)
  return rows.map(asOnSale)
}

/** Which market a key means, its version, and what is left of these products, in one question. Undefined when it means none. */
export async function readNow(
  db: Db,
  key: MarketKey,
  productIds: readonly ProductId[],
  today: Day,
): Promise<{ id: string; version: number; left: Map<string, number> } | undefined> {
  const rows = await db.rows<{ id: string; version: number; productId: ProductId | null; left: number }>(sql`
    select v.id, v.version, s.product_id as "productId", ${leftOn(today)} as left
    from (select m.id, m.version from market.markets m where ${meantBy(key)}) v
    left join market.stocks s on s.product_id = any(${productIds})
    left join market.products p on p.id = s.product_id`)
  const left = new Map(rows.flatMap((one) => (one.productId ? [[one.productId, one.left] as const] : [])))
  return rows[0] && { id: rows[0].id, version: rows[0].version, left }
}
