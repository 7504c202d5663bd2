import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'

/** What was announced under a name about a lot, in order: for tests of the verbs. */
export async function factsOf(db: Db, name: string, lotNumber: string): Promise<Record<string, unknown>[]> {
  const rows = await db.rows<{ payload: Record<string, unknown> }>(sql`
    select payload
    from facts.facts
    where name = ${name} and payload ->> 'lotNumber' = ${lotNumber}
    order by id`)
  return rows.map((row) => row.payload)
}

/** The same, about whoever did it. */
export async function factsBy(db: Db, name: string, by: PersonId): Promise<Record<string, unknown>[]> {
  const rows = await db.rows<{ payload: Record<string, unknown> }>(sql`
    select payload
    from facts.facts
    where name = ${name} and payload ->> 'by' = ${by}
    order by id`)
  return rows.map((one) => one.payload)
}
