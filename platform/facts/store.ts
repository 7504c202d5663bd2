import { sql, type Db, type Sql, type Tx } from '#platform/db'

/** Something that happened, as its listeners receive it. */
export type Fact = { id: number; name: string; payload: Record<string, unknown>; happenedAt: Date }

export async function insertFact(tx: Tx, name: string, payload: object, at: Date): Promise<void> {
  await tx.atEnd(sql`
    insert into facts.facts (name, payload, happened_at)
    values (${name}, ${JSON.stringify(payload)}, ${at})`)
}

/** One for each row of a query that gives `payload` (json), but null. */
export async function insertFacts(tx: Tx, name: string, query: Sql, at: Date): Promise<void> {
  await tx.run(sql`
    with happened as (${query})
    insert into facts.facts (name, payload, happened_at)
    select ${name}, payload, ${at}
    from happened
    where payload is not null`)
}

const columns = sql`id, name, payload, happened_at as "happenedAt"`

export async function findFact(db: Db, id: number): Promise<Fact | undefined> {
  return db.row<Fact>(sql`
    select ${columns}
    from facts.facts
    where id = ${id}`)
}

/** Which of these facts this listener hears for the first time; the marks live or die with the caller's transaction. */
export async function markHeard(
  tx: Tx,
  factIds: readonly number[],
  listener: string,
): Promise<ReadonlySet<number>> {
  const marked = await tx.rows<{ id: number }>(sql`
    insert into facts.heard (fact_id, listener)
    select id, ${listener}
    from unnest(${factIds}::bigint[]) as f (id)
    on conflict do nothing
    returning fact_id as id`)
  return new Set(marked.map(({ id }) => id))
}

/** Facts that wait to be told, the oldest first, held until the transaction ends; those that somebody else holds are left to them. */
export async function holdWaiting(tx: Tx, limit: number): Promise<Fact[]> {
  return tx.rows<Fact>(sql`
    select ${columns}
    from facts.facts
    where told_at is null
    order by id
    limit ${limit}
    for no key update skip locked`) // the marks of those who hear point at these rows
}

export async function markTold(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run(sql`update facts.facts set told_at = now() where id = any(${ids})`)
}

export async function deleteToldBefore(tx: Tx, at: Date): Promise<number> {
  await tx.run(sql`
    delete from facts.heard h
    using facts.facts f
    where f.id = h.fact_id and f.happened_at < ${at} and f.told_at is not null`)
  return tx.run(sql`
    delete from facts.facts f
    where f.happened_at < ${at} and f.told_at is not null
      and not exists (select 1 from facts.heard h where h.fact_id = f.id)`)
}
