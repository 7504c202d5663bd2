import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Presence } from './sst.ts'
import type { SstSessionId } from '../ids.ts'

export async function insertPresence(
  tx: Tx,
  said: {
    sessionId: SstSessionId
    personId: PersonId
    halfDay: number
    state: Presence
    by: PersonId | null
  },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.sst_presences (session_id, person_id, half_day, state, said_by, said_at)
    select t.session_id, t.person_id, ${said.halfDay}, ${said.state}, ${said.by}, ${at}
    from certification.sst_places t
    where t.session_id = ${said.sessionId} and t.person_id = ${sameAs(said.personId)}
    order by t.number
    limit 1`)
}

/** Everybody present at every half-day of a session, in one statement, for seeds. */
export async function insertFullPresences(tx: Tx, sessionId: SstSessionId, at: Date): Promise<void> {
  await tx.run(sql`
    insert into certification.sst_presences (session_id, person_id, half_day, state, said_by, said_at)
    select t.session_id, t.person_id, h.number, 'present', null, ${at}
    from certification.sst_places t
    join certification.sst_half_days h on h.session_id = t.session_id
    where t.session_id = ${sessionId}`)
}

export type SstResult =
  | { result: 'certified'; certificateNumber: string; validUntil: Day }
  | { result: 'not certified'; certificateNumber: null; validUntil: null }

/** The first result stands. @throws the constraint `sst_results_certificate_number_key` when the number is another's. */
export async function insertSstResult(
  tx: Tx,
  sessionId: SstSessionId,
  personId: PersonId,
  result: SstResult,
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.sst_results (session_id, person_id, result, certificate_number, valid_until, said_by, said_at)
    select t.session_id, t.person_id, ${result.result}, ${result.certificateNumber}, ${result.validUntil}, ${by}, ${at}
    from certification.sst_places t
    where t.session_id = ${sessionId} and t.person_id = ${sameAs(personId)}
    order by t.number
    limit 1
    on conflict (session_id, person_id) do nothing`)
}

/** Whose certificate has that number. */
export async function holderOf(db: Db, certificateNumber: string): Promise<string | undefined> {
  const row = await db.row<{ person_id: PersonId }>(sql`
    select p.canonical_id as person_id
    from certification.sst_results r
    join people.published_persons p on p.id = r.person_id
    where r.certificate_number = ${certificateNumber}`)
  return row?.person_id
}

export type DueReminder = { sessionId: SstSessionId; personId: PersonId; validUntil: Day }

/**
 * Certificates that end between these days and were not called to mind, one locked at a time: two processes write one letter.
 * Whoever has a later certificate is left in peace.
 */
export async function lockDueReminder(
  tx: Tx,
  { from, until }: { from: Day; until: Day },
): Promise<DueReminder | undefined> {
  return tx.row<DueReminder>(sql`
    select r.session_id as "sessionId", p.canonical_id as "personId", r.valid_until as "validUntil"
    from certification.sst_results r
    join people.published_persons p on p.id = r.person_id
    where r.reminded_at is null
      and r.valid_until between ${from} and ${until}
      and not exists (
        select 1
        from certification.sst_results later
        join people.published_persons same on same.id = later.person_id
        where same.canonical_id = p.canonical_id
          and (later.valid_until, later.session_id, later.person_id) > (r.valid_until, r.session_id, r.person_id)
      )
    order by r.valid_until, r.person_id
    limit 1
    for update of r skip locked`)
}

export async function markReminded(
  tx: Tx,
  { sessionId, personId }: Pick<DueReminder, 'sessionId' | 'personId'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update certification.sst_results r
    set reminded_at = ${at}
    where r.session_id = ${sessionId} and r.person_id = ${sameAs(personId)}`)
}
