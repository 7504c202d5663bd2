import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

export type Opened = { markets: number; shops: number; kept: number; onSale: number; unkept: string | null }

/**
 * What the markets of a territory have, or those that these organisations run: shops, those that somebody of `keepers` (organisations) keeps, one
 * that nobody does, products on sale.
 */
export async function countOpened(
  db: Db,
  among: readonly OrganisationId[] | undefined,
  keepers: readonly OrganisationId[],
): Promise<Opened> {
  const row = await db.row<Opened>(sql`
    with own as (
      select id
      from market.markets
      where ${among === undefined} or organisation_id = any(${among ?? []}::uuid[])
    ),
    shops as (
      select m.id, m.organisation_id
      from market.merchants m
      join own on own.id = m.market_id
      where m.closed_at is null
    )
    select
      (select count(*) from own) as markets,
      (select count(*) from shops) as shops,
      (select count(*) from shops where organisation_id = any(${keepers}::uuid[])) as kept,
      (select organisation_id from shops where organisation_id <> all(${keepers}::uuid[]) order by id limit 1) as unkept,
      (select count(*) from market.products p join shops s on s.id = p.merchant_id where p.published_at is not null) as "onSale"`)
  return row ?? { markets: 0, shops: 0, kept: 0, onSale: 0, unkept: null }
}
