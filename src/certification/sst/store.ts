import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { HalfDay, Presence, SstKind } from './sst.ts'
import type { SstSessionId } from '../ids.ts'

export type SstSession = {
  id: SstSessionId
  groupId: GroupId
  code: string
  kind: SstKind
  trainerName: string
  startsOn: Day
  endsOn: Day
}

/** @throws the constraint `sst_sessions_group_id_code_key` when the code is taken in this group. */
export async function insertSession(
  tx: Tx,
  session: SstSession,
  halfDays: readonly HalfDay[],
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into certification.sst_sessions (id, group_id, code, kind, trainer_name, starts_on, ends_on, opened_by, opened_at)
    values (
      ${session.id}, ${session.groupId}, ${session.code}, ${session.kind}, ${session.trainerName}, ${session.startsOn},
      ${session.endsOn}, ${by}, ${at}
    )
    on conflict (id) do nothing`)
  if (inserted === 0) return false
  for (const half of halfDays) {
    await tx.run(sql`
      insert into certification.sst_half_days (session_id, number, day, half, minutes)
      values (${session.id}, ${half.number}, ${half.day}, ${half.half}, ${half.minutes})`)
  }
  return true
}

/** Gives the next place of the session; twice is once. @throws the check on the number of places when there are ten already. */
export async function insertPlace(tx: Tx, sessionId: SstSessionId, personId: PersonId): Promise<void> {
  await tx.run(sql`
    insert into certification.sst_places (session_id, person_id, number)
    select ${sessionId}, ${personId}, coalesce(max(number), 0) + 1
    from certification.sst_places
    where session_id = ${sessionId}
    having count(*) filter (where person_id = ${personId}) = 0`)
}

const columns = sql`
  s.id, s.group_id as "groupId", s.code, s.kind, s.trainer_name as "trainerName", s.starts_on as "startsOn", s.ends_on as "endsOn"`

/** The sessions of a group, in the order of their days. */
export async function sessionsOf(db: Db, groupId: GroupId): Promise<SstSession[]> {
  return db.rows<SstSession>(sql`
    select ${columns}
    from certification.sst_sessions s
    where s.group_id = ${groupId}
    order by s.starts_on, s.code`)
}

/** One session; `locked` keeps others from changing its people meanwhile. */
export async function readSession(
  tx: Tx,
  id: SstSessionId,
  { locked = false } = {},
): Promise<SstSession | undefined> {
  return tx.row<SstSession>(sql`
    select ${columns}
    from certification.sst_sessions s
    where s.id = ${id}
    ${locked ? sql`for update` : sql``}`)
}

export async function halfDaysOf(db: Db, sessionId: SstSessionId): Promise<HalfDay[]> {
  return db.rows<HalfDay>(sql`
    select number, day, half, minutes
    from certification.sst_half_days
    where session_id = ${sessionId}
    order by number`)
}

/** Somebody in a session, with what is known of them there. */
export type SstPlace = {
  sessionId: SstSessionId
  personId: PersonId
  givenName: string
  familyName: string
  /** By half-day, in order: null while nobody said. */
  presences: (Presence | null)[]
  result: 'certified' | 'not certified' | null
  certificateNumber: string | null
  validUntil: Day | null
}

const placeColumns = sql`
  t.session_id as "sessionId", p.canonical_id as "personId", p.given_name as "givenName", p.family_name as "familyName",
  array(
    select (
      select said.state
      from certification.sst_presences said
      where said.session_id = t.session_id and said.person_id = t.person_id and said.half_day = h.number
      order by said.id desc
      limit 1
    )
    from certification.sst_half_days h
    where h.session_id = t.session_id
    order by h.number
  ) as presences,
  r.result, r.certificate_number as "certificateNumber", r.valid_until as "validUntil"`

const placeTables = sql`
  certification.sst_places t
  join people.published_persons p on p.id = t.person_id
  left join certification.sst_results r on r.session_id = t.session_id and r.person_id = t.person_id`

/** The people of these sessions, in the order of their names. The caller has the right to the group. */
export async function placesOf(db: Db, sessionIds: readonly SstSessionId[]): Promise<SstPlace[]> {
  return db.rows<SstPlace>(sql`
    select ${placeColumns}
    from ${placeTables}
    where t.session_id = any(${sessionIds}::uuid[])
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", t.person_id`)
}

/** The sessions where one person had a place, the latest first; the caller opened their file. */
export async function sstOf(db: Db, personId: PersonId): Promise<(SstPlace & SstSession)[]> {
  return db.rows<SstPlace & SstSession>(sql`
    select ${columns}, ${placeColumns}
    from ${placeTables}
    join certification.sst_sessions s on s.id = t.session_id
    where t.person_id = ${sameAs(personId)}
    order by s.starts_on desc, s.id`)
}
