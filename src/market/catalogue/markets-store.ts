import { sql, type Db } from '#platform/db'

/** True once somebody sells something: the home page of the territory has a door to it then. */
export async function isSelling(db: Db): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from market.products p
    join market.merchants m on m.id = p.merchant_id
    where p.published_at is not null and m.closed_at is null
    limit 1`)
  return row !== undefined
}

/** A market as a customer chooses it. */
export type OpenMarket = { slug: string; name: string; town: string; shops: number }

/** Every market of the territory with its shops, in the order of their towns. */
export const openMarkets = (db: Db): Promise<OpenMarket[]> =>
  db.rows<OpenMarket>(sql`
    select m.slug, m.name, m.town, count(s.id)::integer as shops
    from market.markets m
    left join market.merchants s on s.market_id = m.id and s.closed_at is null
    group by m.id
    order by m.town collate "fr-x-icu", m.name collate "fr-x-icu", m.id`)
