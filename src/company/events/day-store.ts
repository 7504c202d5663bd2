import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import type { EntryId, EventId, RegistrationId } from '../ids.ts'
import type { Entries, Registered } from './event.ts'

/** @returns false when it was held, or cancelled already, or is over. */
export async function markCancelled(
  tx: Tx,
  id: EventId,
  why: string,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const rows = await tx.run(sql`
    update company.events
    set cancelled_at = ${at}, cancelled_by = ${by}, cancelled_why = ${why}
    where id = ${id} and cancelled_at is null and held_at is null and ends_at > ${at}`)
  return rows > 0
}

/** @returns false when who registered was told already, or its hours are over. */
export async function markReinstated(tx: Tx, id: EventId, at: Date): Promise<boolean> {
  const rows = await tx.run(sql`
    update company.events
    set cancelled_at = null, cancelled_by = null, cancelled_why = null
    where id = ${id} and cancelled_told_at is null and ends_at > ${at}`)
  return rows > 0
}

/** A cancelled day that somebody waits to be told of. */
export type Untold = { id: EventId; title: string; startsAt: Date; endsAt: Date; why: string }

/** The days cancelled before then, that somebody left an address for and that nobody was told of, held until the transaction ends. */
export const lockUntold = (tx: Tx, before: Date, now: Date): Promise<Untold[]> =>
  tx.rows<Untold>(sql`
    select e.id, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.cancelled_why as why
    from company.events e
    where e.cancelled_at <= ${before} and e.cancelled_told_at is null and e.ends_at > ${now}
      and exists (select 1 from company.registrations r where r.event_id = e.id and r.email is not null and r.withdrawn_at is null)
    order by e.cancelled_at, e.id
    for update of e skip locked`)

export async function markTold(tx: Tx, id: EventId, at: Date): Promise<void> {
  await tx.run(sql`update company.events set cancelled_told_at = ${at} where id = ${id}`)
}

/** Where who registered is written to: each address once, in the language of the page where it was last left. */
export const addressesFor = (
  tx: Tx,
  eventId: EventId,
): Promise<{ id: RegistrationId; email: string; language: Language }[]> =>
  tx.rows(sql`
    select distinct on (r.email) r.id, r.email, r.language
    from company.registrations r
    where r.event_id = ${eventId} and r.email is not null and r.withdrawn_at is null
    order by r.email, r.registered_at desc, r.id`)

/** How many addresses are written to when the day is cancelled: each is once, however often it was left. */
export async function countReached(db: Db, eventId: EventId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(distinct email)::int as count
    from company.registrations
    where event_id = ${eventId} and withdrawn_at is null`)
  return row?.count ?? 0
}

/** Who said that they come, the first in front. */
export const registeredFor = (db: Db, eventId: EventId): Promise<Registered[]> =>
  db.rows<Registered>(sql`
    select name, people, withdrawn_at as "withdrawnAt"
    from company.registrations
    where event_id = ${eventId}
    order by registered_at, id`)

type NewRegistration = {
  id: RegistrationId
  name: string
  people: number
  email?: string | null
  language?: Language
}

/** The same registration twice is once; the same first name with the same address again says how many they are now. @returns its id, unless it was kept under another before: only who has that address may withdraw it. */
export async function insertRegistration(
  tx: Tx,
  eventId: EventId,
  { id, name, people, email = null, language = 'fr' }: NewRegistration,
  at: Date,
): Promise<RegistrationId | undefined> {
  const again = await tx.row<{ id: RegistrationId }>(sql`
    update company.registrations
    set people = ${people}, language = ${language}
    where event_id = ${eventId} and email = ${email} and lower(name) = lower(${name}) and withdrawn_at is null
    returning id`)
  if (again) return again.id === id ? id : undefined
  await tx.run(sql`
    insert into company.registrations (id, event_id, name, people, email, language, registered_at)
    values (${id}, ${eventId}, ${name}, ${people}, ${email}, ${language}, ${at})
    on conflict (id) do nothing`)
  return id
}

/** How many people were counted at the door, and the last one that this person counted. */
export async function entriesOf(db: Db, eventId: EventId, by: readonly PersonId[]): Promise<Entries> {
  const row = await db.row<{ count: number; last: EntryId | null }>(sql`
    select count(*)::int as count,
      (array_agg(e.id order by e.counted_at desc, e.id) filter (where e.counted_by = any(${by}::uuid[])))[1] as last
    from company.entries e
    where e.event_id = ${eventId} and e.taken_back_at is null`)
  return row ?? { count: 0, last: null }
}

/** One more person at the door; the same press twice is one. */
export async function insertEntry(
  tx: Tx,
  eventId: EventId,
  id: EntryId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.entries (id, event_id, counted_by, counted_at)
    values (${id}, ${eventId}, ${by}, ${at})
    on conflict (id) do nothing`)
}

/** Who counted one by mistake takes it back; twice is once. */
export async function takeEntryBack(
  tx: Tx,
  eventId: EventId,
  id: EntryId,
  by: readonly PersonId[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update company.entries
    set taken_back_at = ${at}
    where event_id = ${eventId} and id = ${id} and counted_by = any(${by}::uuid[]) and taken_back_at is null`)
}
