import { sql, type Db } from '#platform/db'

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
