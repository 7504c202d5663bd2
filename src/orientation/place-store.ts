import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId, GroupId } from '#actions'
import type { PersonId } from '#people'
import type { PositioningId } from './ids.ts'

/**
 * One decision at a time in an action, and so in each of its groups: whoever comes second counts the first. Held until the
 * transaction ends; taken before any row, so that two verbs never wait for each other.
 */
export async function lockAction(tx: Tx, actionId: ActionId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('orientation.action ' || ${actionId}, 0))`)
}

export async function countAdmitted(db: Db, groupId: GroupId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(distinct who.canonical_id) as count
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where p.group_id = ${groupId} and p.state = 'admitted'`)
  return row?.count ?? 0
}

/** How many people were admitted in each of these groups; those that have nobody are not there. */
export async function countAdmittedIn(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select p.group_id as "groupId", count(distinct who.canonical_id) as count
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where p.group_id = any(${groupIds}::uuid[]) and p.state = 'admitted'
    group by p.group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

/** How an action stands: how many people are to be decided, and how many wait for a place. */
export type ToDecide = { toDecide: number; waiting: number }

/** How each of these actions stands; those where nobody is proposed are not there. */
export async function countToDecide(db: Db, actionIds: readonly ActionId[]): Promise<Map<string, ToDecide>> {
  const rows = await db.rows<ToDecide & { actionId: ActionId }>(sql`
    select action_id as "actionId",
      count(*) filter (where state in ('positioned', 'invited', 'interviewed')) as "toDecide",
      count(*) filter (where state = 'waiting') as waiting
    from orientation.positionings
    where action_id = any(${actionIds}::uuid[])
    group by action_id`)
  return new Map(rows.map(({ actionId, ...counts }) => [actionId, counts]))
}

export async function lastRank(db: Db, actionId: ActionId): Promise<number> {
  const row = await db.row<{ rank: number | null }>(sql`
    select max(waiting_rank) as rank
    from orientation.positionings
    where action_id = ${actionId} and state = 'waiting'`)
  return row?.rank ?? 0
}

/** Ids of the waiting list, in its order. */
export async function waitingList(db: Db, actionId: ActionId): Promise<PositioningId[]> {
  const rows = await db.rows<{ id: PositioningId }>(sql`
    select id
    from orientation.positionings
    where action_id = ${actionId} and state = 'waiting'
    order by waiting_rank, id`)
  return rows.map((row) => row.id)
}

/** The people of the waiting list of an action, by the ids that stand for them. */
export async function waitingFor(db: Db, actionId: ActionId): Promise<PersonId[]> {
  const rows = await db.rows<{ id: PersonId }>(sql`
    select distinct who.canonical_id as id
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where p.action_id = ${actionId} and p.state = 'waiting'`)
  return rows.map(({ id }) => id)
}

export async function saveRanks(tx: Tx, ids: readonly PositioningId[]): Promise<void> {
  await tx.run(sql`
    update orientation.positionings p
    set waiting_rank = wanted.rank
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, rank)
    where p.id = wanted.id and p.state = 'waiting'`)
}
