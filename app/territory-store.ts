import { sql, type Db } from '#platform/db'

/** True while nobody has an account: the first start. */
export async function isEmptyTerritory(db: Db): Promise<boolean> {
  return (await db.row(sql`select 1 from people.persons limit 1`)) === undefined
}
