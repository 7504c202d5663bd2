import { sql, type Db, type Sql } from '#platform/db'
import { type Market, marketsWhere } from './market-store.ts'
import type { MarketId } from './ids.ts'

/** What an address of the catalogue means: a market by its id or its name there, the one of a product or of a shop, the only one. */
export type MarketKey =
  | { id: MarketId }
  | { slug: string }
  | { product: string }
  | { shop: string }
  | 'the only one'

/** True of the market that a key means, as a clause about `m`. */
export function meantBy(key: MarketKey): Sql {
  if (key === 'the only one') return sql`(select count(*) from market.markets) = 1`
  if ('id' in key) return sql`m.id = ${key.id}`
  if ('slug' in key) return sql`m.slug = ${key.slug}`
  if ('shop' in key) return sql`m.id = (select market_id from market.merchants where slug = ${key.shop})`
  return sql`m.id = (
    select s.market_id
    from market.products p
    join market.merchants s on s.id = p.merchant_id
    where p.slug = ${key.product}
  )`
}

export const marketMeant = async (db: Db, key: MarketKey): Promise<Market | undefined> =>
  (await marketsWhere(db, meantBy(key)))[0]
