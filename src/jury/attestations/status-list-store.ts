import { sql, type Db } from '#platform/db'

/** The places of a list whose credential is revoked. */
export async function revokedIndexes(db: Db, list: number): Promise<number[]> {
  const rows = await db.rows<{ status_index: number }>(sql`
    select status_index
    from jury.attestations
    where status_list = ${list} and revoked_at is not null`)
  return rows.map((row) => row.status_index)
}

/** The list to fill: the last one, and how many places of it are taken. */
export async function lastList(db: Db): Promise<{ list: number; taken: number }> {
  const row = await db.row<{ list: number; taken: number }>(sql`
    select status_list as list, count(*)::int as taken
    from jury.attestations
    group by status_list
    order by status_list desc
    limit 1`)
  return row ?? { list: 1, taken: 0 }
}
