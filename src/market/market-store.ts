import { sql, type Db } from '#platform/db'

/** The market of the territory, and who runs it. */
export type Market = { id: string; organisationId: string; name: string; town: string; version: number }

const columns = sql`id, organisation_id as "organisationId", name, town, version`

/** The market of this territory; undefined until somebody opened it. */
export async function readMarket(db: Db): Promise<Market | undefined> {
  return db.row<Market>(sql`select ${columns} from market.markets order by opened_at, id limit 1`)
}

export async function insertMarket(tx: Db, market: Omit<Market, 'version'>, at: Date): Promise<void> {
  await tx.run(sql`
    insert into market.markets (id, organisation_id, name, town, opened_at)
    values (${market.id}, ${market.organisationId}, ${market.name}, ${market.town}, ${at})`)
}

/** Says that what customers see has changed. Last in its transaction: until the commit, whoever else says so waits. */
export async function changeMarket(tx: Db): Promise<void> {
  await tx.run(sql`update market.markets set version = version + 1`)
}
