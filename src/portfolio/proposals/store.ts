import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'

type Named = { room: string; id: string }

/** What is in the portfolio of somebody already, or was set aside: 'farm 2026-06-02'. */
export async function originsSettled(db: Db, mine: readonly PersonId[]): Promise<Set<string>> {
  const rows = await db.rows<Named>(sql`
    select origin as room, origin_id as id
    from portfolio.evidence
    where person_id = any(${mine}::uuid[]) and origin is not null
    union all
    select origin, origin_id
    from portfolio.set_aside
    where person_id = any(${mine}::uuid[])`)
  return new Set(rows.map(({ room, id }) => `${room} ${id}`))
}

/** The same twice is once. */
export async function insertSetAside(
  tx: Tx,
  personId: PersonId,
  { room, id }: Named,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into portfolio.set_aside (person_id, origin, origin_id, set_aside_at)
    values (${personId}, ${room}, ${id}, ${at})
    on conflict do nothing`)
}
