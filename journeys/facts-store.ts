import { sql, type Db } from '#platform/db'

/** What was announced under this name, in the order it happened. */
export async function factsNamed(db: Db, name: string): Promise<Record<string, unknown>[]> {
  const rows = await db.rows<{ payload: Record<string, unknown> }>(sql`
    select payload
    from facts.facts
    where name = ${name}
    order by id`)
  return rows.map((row) => row.payload)
}
