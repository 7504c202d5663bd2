import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { Closing, Ending, Request } from './request.ts'
import { type RequestRow, asRequest, type Ended, endingOf } from './request-row.ts'
import type { PositioningId, RequestId } from '../ids.ts'

const columns = sql`
  r.id, r.action_id as "actionId", r.given_name as "givenName", r.family_name as "familyName", r.phone, r.email, r.words,
  r.asked_at as "askedAt"`

/** Keeps a request; false when the same person has one open for this action, or the form was sent already. */
export async function insertRequest(tx: Tx, one: Request): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into orientation.requests (id, action_id, given_name, family_name, phone, email, words, asked_at)
    values (
      ${one.id}, ${one.actionId}, ${one.givenName}, ${one.familyName}, ${one.phone}, ${one.email}, ${one.words}, ${one.askedAt}
    )
    on conflict do nothing`)
  return inserted === 1
}

/** Those that wait for an answer, the oldest first. */
export async function openRequests(db: Db, actionId: ActionId): Promise<Request[]> {
  const rows = await db.rows<RequestRow>(sql`
    select ${columns}
    from orientation.requests r
    where r.action_id = ${actionId} and r.ended_at is null
    order by r.asked_at, r.id
    limit 200`)
  return rows.map(asRequest)
}

/** How many wait in each of these actions; those where none does are not there. */
export async function countRequests(db: Db, actionIds: readonly ActionId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ actionId: ActionId; count: number }>(sql`
    select action_id as "actionId", count(*) as count
    from orientation.requests
    where action_id = any(${actionIds}::uuid[]) and ended_at is null
    group by action_id`)
  return new Map(rows.map(({ actionId, count }) => [actionId, count]))
}

/** The action that a request is for; undefined for what is no request. */
export async function actionOfRequest(db: Db, id: RequestId): Promise<ActionId | undefined> {
  const row = await db.row<{ actionId: ActionId }>(
    sql`select action_id as "actionId" from orientation.requests where id = ${id}`,
  )
  return row?.actionId
}

/** One request, held until the transaction ends, with what became of it. */
export async function lockRequest(
  tx: Tx,
  id: RequestId,
): Promise<{ request: Request; ending: Ending } | undefined> {
  const row = await tx.row<RequestRow & Ended>(sql`
    select ${columns}, r.positioning_id as "positioningId", r.closed_why as "closedWhy"
    from orientation.requests r
    where r.id = ${id}
    for update`)
  if (!row) return undefined
  const { positioningId, closedWhy, ...asked } = row
  return { request: asRequest(asked), ending: endingOf({ positioningId, closedWhy }) }
}

/** Says how a request ended, who ended it and when. */
export async function endRequest(
  tx: Tx,
  id: RequestId,
  how: { positioningId: PositioningId } | { closedWhy: Closing },
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update orientation.requests
    set ended_at = ${at}, ended_by = ${by}, positioning_id = ${'positioningId' in how ? how.positioningId : null},
      closed_why = ${'closedWhy' in how ? how.closedWhy : null}
    where id = ${id} and ended_at is null`)
}

export async function countOldRequests(db: Db, before: Date): Promise<number> {
  const row = await db.row<{ count: number }>(
    sql`select count(*) as count from orientation.requests where asked_at < ${before}`,
  )
  return row?.count ?? 0
}

export const deleteOldRequests = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from orientation.requests where asked_at < ${before}`)
