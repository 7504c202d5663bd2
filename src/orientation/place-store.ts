import { sql, type Db } from '#platform/db'

/**
 * One decision at a time in an action, and so in each of its groups: whoever comes second counts the first. Held until the
 * transaction ends; taken before any row, so that two verbs never wait for each other.
 */
export async function lockAction(tx: Db, actionId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('orientation.action ' || ${actionId}, 0))`)
}

export async function countAdmitted(tx: Db, groupId: string): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*) as count
    from orientation.positionings
    where group_id = ${groupId} and state = 'admitted'`)
  return row?.count ?? 0
}

export async function lastRank(tx: Db, actionId: string): Promise<number> {
  const row = await tx.row<{ rank: number | null }>(sql`
    select max(waiting_rank) as rank
    from orientation.positionings
    where action_id = ${actionId} and state = 'waiting'`)
  return row?.rank ?? 0
}

/** Ids of the waiting list, in its order. */
export async function waitingList(db: Db, actionId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id
    from orientation.positionings
    where action_id = ${actionId} and state = 'waiting'
    order by waiting_rank, id`)
  return rows.map((row) => row.id)
}

export async function saveRanks(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update orientation.positionings p
    set waiting_rank = wanted.rank
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, rank)
    where p.id = wanted.id and p.state = 'waiting'`)
}
