import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { CompanyId, EventId } from '../ids.ts'
import type { Told } from './told.ts'

const state = sql`
  case when t.withdrawn_at is not null then 'withdrawn'
    when t.taken_at is not null then 'taken'
    when t.accepted_at is not null then 'accepted'
    else 'proposed' end`

export const toldOf = (db: Db, eventId: EventId): Promise<Told | undefined> =>
  db.row<Told>(sql`
    select t.words, ${state} as state
    from company.told_events t
    where t.event_id = ${eventId}`)

/**
 * Proposed, or proposed again; what was accepted changes no more until it is withdrawn. An edition that took other words still has them:
 * it is told so until it takes these. @returns false when another stands, accepted.
 */
export async function proposeRow(
  tx: Tx,
  eventId: EventId,
  words: string,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const rows = await tx.run(sql`
    insert into company.told_events as t (event_id, words, proposed_by, proposed_at)
    values (${eventId}, ${words}, ${by}, ${at})
    on conflict (event_id) do update set words = excluded.words, proposed_by = excluded.proposed_by,
      proposed_at = excluded.proposed_at, accepted_by = null, accepted_at = null, taken_at = null,
      withdrawn_by = null, withdrawn_at = null
    where t.accepted_at is null or t.withdrawn_at is not null`)
  return rows > 0
}

export async function acceptRow(tx: Tx, eventId: EventId, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.told_events
    set accepted_by = ${by}, accepted_at = ${at}
    where event_id = ${eventId} and accepted_at is null and withdrawn_at is null`)
}

export async function withdrawRow(tx: Tx, eventId: EventId, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.told_events
    set withdrawn_by = ${by}, withdrawn_at = ${at}
    where event_id = ${eventId} and withdrawn_at is null`)
}

/** What trainees of these companies propose, and that nobody who trains them has answered. */
export const waitingArticles = (
  db: Db,
  companyIds: readonly CompanyId[],
): Promise<{ companyId: CompanyId; eventId: EventId; title: string }[]> =>
  db.rows(sql`
    select e.company_id as "companyId", e.id as "eventId", e.title
    from company.told_events t
    join company.events e on e.id = t.event_id
    where e.company_id = any(${companyIds}::uuid[]) and t.accepted_at is null and t.withdrawn_at is null
    order by t.proposed_at, e.id`)

/** What a group offers to the bulletin: `page` is what anybody reads of the day, once it was open to them. */
export type Offered = {
  id: EventId
  title: string
  words: string
  actionId: ActionId
  groupTitle: string
  isOpen: boolean
}

const offeredIn = (words: Sql): Sql => sql`
  e.id, e.title, ${words} as words, g.action_id as "actionId", g.title as "groupTitle", e.opened_at is not null as "isOpen"
  from company.told_events t
  join company.events e on e.id = t.event_id
  join company.companies c on c.id = e.company_id
  join actions.published_groups g on g.id = c.group_id`

const offered = offeredIn(sql`t.words`)

/** What who trains accepted, and that no edition has yet. */
export const offeredArticles = (db: Db): Promise<Offered[]> =>
  db.rows<Offered>(sql`
    select ${offered}
    where t.accepted_at is not null and t.taken_at is null and t.withdrawn_at is null
    order by t.accepted_at, e.id`)

/** What this edition took, in the words that it took, and that its group withdrew since. */
export const withdrawnFrom = (db: Db, editionId: Id<'edition'>): Promise<Offered[]> =>
  db.rows<Offered>(sql`
    select ${offeredIn(sql`t.taken_words`)}
    where t.taken_in = ${editionId} and (t.withdrawn_at is not null or t.taken_at is null)
    order by e.id`)

/** A draft is thrown away, or its article on one action: what it took is offered again. */
export async function offerAgain(
  tx: Tx,
  editionId: Id<'edition'>,
  actionId: ActionId | null = null,
): Promise<void> {
  await tx.run(sql`
    update company.told_events t
    set taken_in = null, taken_at = null, taken_words = null
    from company.events e
    join company.companies c on c.id = e.company_id
    join actions.published_groups g on g.id = c.group_id
    where t.taken_in = ${editionId} and e.id = t.event_id
      and (${actionId}::uuid is null or g.action_id = ${actionId})`)
}

/** True when this edition took it, and its group did not withdraw it since. */
export async function isTakenIn(db: Db, id: EventId, editionId: Id<'edition'>): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from company.told_events t
    where t.event_id = ${id} and t.taken_in = ${editionId} and t.taken_at is not null and t.withdrawn_at is null`)
  return row !== undefined
}

/** The edition that took other words than those now offered, and which; undefined when none did. They stay as they are until the end of the transaction. */
export const formerlyTaken = (
  tx: Tx,
  id: EventId,
): Promise<{ editionId: Id<'edition'>; words: string } | undefined> =>
  tx.row(sql`
    select t.taken_in as "editionId", t.taken_words as words
    from company.told_events t
    where t.event_id = ${id} and t.taken_in is not null and t.taken_at is null
    for update`)

/** Takes it in this edition, once. @returns undefined when it is not offered any more. */
export async function takeOffered(
  tx: Tx,
  id: EventId,
  editionId: Id<'edition'>,
  at: Date,
): Promise<Offered | undefined> {
  const taken = await tx.run(sql`
    update company.told_events
    set taken_in = ${editionId}, taken_at = ${at}, taken_words = words
    where event_id = ${id} and accepted_at is not null and taken_at is null and withdrawn_at is null`)
  if (taken === 0) return undefined
  return tx.row<Offered>(sql`select ${offered} where e.id = ${id}`)
}
