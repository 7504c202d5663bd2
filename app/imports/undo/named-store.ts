import { sql, type Db } from '#platform/db'

/** What people and organisations of these ids are called, by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; name: string }>(sql`
    select id, given_name || ' ' || family_name as name
    from people.persons
    where id = any(${ids}::uuid[])
    union all
    select id, name
    from people.organisations
    where id = any(${ids}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
