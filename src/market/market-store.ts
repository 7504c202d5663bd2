import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { MarketId, MerchantId } from './ids.ts'

/** A market of the territory, and the organisation that runs it: one organisation runs one. `slug` names it in addresses, for good. */
export type Market = {
  id: MarketId
  organisationId: OrganisationId
  slug: string
  name: string
  town: string
  version: number
}

const columns = sql`m.id, m.organisation_id as "organisationId", m.slug, m.name, m.town, m.version`

export const marketsWhere = (db: Db, where: Sql): Promise<Market[]> =>
  db.rows<Market>(sql`
    select ${columns}
    from market.markets m
    where ${where}
    order by m.opened_at, m.id`)

/** The market with this id; undefined when there is none. */
export const readMarket = async (db: Db, id: MarketId): Promise<Market | undefined> =>
  (await marketsWhere(db, sql`m.id = ${id}`))[0]

/** Those that these organisations run, the oldest first. */
export const marketsRunBy = (db: Db, organisationIds: readonly OrganisationId[]): Promise<Market[]> =>
  marketsWhere(db, sql`m.organisation_id = any(${organisationIds})`)

export const countMarkets = async (db: Db): Promise<number> =>
  (await db.row<{ count: number }>(sql`select count(*)::integer as count from market.markets`))?.count ?? 0

/** Slugs already taken that begin so. */
export async function marketSlugsLike(db: Db, base: string): Promise<string[]> {
  const rows = await db.rows<{ slug: string }>(
    sql`select slug from market.markets where starts_with(slug, ${base})`,
  )
  return rows.map((row) => row.slug)
}

export async function insertMarket(tx: Tx, market: Omit<Market, 'version'>, at: Date): Promise<void> {
  await tx.run(sql`
    insert into market.markets (id, organisation_id, slug, name, town, opened_at)
    values (${market.id}, ${market.organisationId}, ${market.slug}, ${market.name}, ${market.town}, ${at})`)
}

/** Markets, and shops, are opened one after the other: their addresses and their bodies are free until the transaction ends. */
export async function lockOpenings(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('openings of markets and shops', 0))`)
}

/** Holds a market until the transaction ends. */
export async function lockMarket(tx: Tx, id: MarketId): Promise<Market | undefined> {
  await tx.run(sql`select id from market.markets where id = ${id} for no key update`)
  return readMarket(tx, id)
}

export async function writeMarketName(
  tx: Tx,
  { id, name, town }: Pick<Market, 'id' | 'name' | 'town'>,
): Promise<void> {
  await tx.run(sql`update market.markets set name = ${name}, town = ${town} where id = ${id}`)
}

/** Says that what customers of every market see has changed. */
export async function changeAllMarkets(tx: Tx): Promise<void> {
  await tx.run(sql`update market.markets set version = version + 1`)
}

/** Says that what customers of a market see has changed. Last in its transaction: until the commit, whoever else says so waits. */
export async function changeMarket(tx: Tx, id: MarketId): Promise<void> {
  await tx.run(sql`update market.markets set version = version + 1 where id = ${id}`)
}

/** Same, for the market of this shop. */
export async function changeMarketOf(tx: Tx, merchantId: MerchantId): Promise<void> {
  await tx.run(sql`
    update market.markets
    set version = version + 1
    where id = (select market_id from market.merchants where id = ${merchantId})`)
}
