import { sql, type Db } from '#platform/db'
import { addJob } from '#platform/jobs'

/** Something that happened, as its listeners receive it. */
export type Fact = { id: number; name: string; payload: Record<string, unknown>; happenedAt: Date }

/**
 * Announces, in the caller's transaction, what just happened. Listeners hear it after the commit, each in its own transaction.
 * @param name past tense: 'positioning admitted'.
 */
export async function announce(
  tx: Db,
  name: string,
  payload: Record<string, unknown>,
  at: Date,
): Promise<void> {
  const row = await tx.row<{ id: number }>(sql`
    insert into facts.facts (name, payload, happened_at)
    values (${name}, ${JSON.stringify(payload)}, ${at})
    returning id`)
  await addJob(tx, 'tell-fact', { id: row?.id })
}

export async function findFact(db: Db, id: number): Promise<Fact | undefined> {
  return db.row<Fact>(sql`
    select id, name, payload, happened_at as "happenedAt"
    from facts.facts
    where id = ${id}`)
}

/** True the first time this listener hears this fact; the mark lives or dies with the caller's transaction. */
export async function markHeard(tx: Db, factId: number, listener: string): Promise<boolean> {
  const marked = await tx.run(sql`
    insert into facts.heard (fact_id, listener)
    values (${factId}, ${listener})
    on conflict do nothing`)
  return marked === 1
}
