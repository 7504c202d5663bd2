import { sql, type Db } from '#platform/db'

/** True while nobody has an account: the first start. */
export async function isEmptyTerritory(db: Db): Promise<boolean> {
  return (await db.row(sql`select 1 from people.persons limit 1`)) === undefined
}

/** The major version of the PostgreSQL behind: 18. */
export async function majorVersion(db: Db): Promise<number> {
  const row = await db.row<{ number: string }>(sql`select current_setting('server_version_num') as number`)
  return Math.floor(Number(row?.number ?? 0) / 10_000)
}

/** What time it is for the database. */
export async function databaseClock(db: Db): Promise<Date> {
  const row = await db.row<{ now: Date }>(sql`select clock_timestamp() as now`)
  if (!row) throw new Error('the database tells no time')
  return row.now
}
