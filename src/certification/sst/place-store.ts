import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { SstSessionId } from '../ids.ts'
import type { Presence } from './sst.ts'
import { sessionColumns, type SstSession } from './store.ts'

/** Gives the next place of the session; twice is once. @throws the check on the number of places when there are ten already. */
export async function insertPlace(tx: Tx, sessionId: SstSessionId, personId: PersonId): Promise<void> {
  await tx.run(sql`
    insert into certification.sst_places (session_id, person_id, number)
    select ${sessionId}, ${personId}, coalesce(max(number), 0) + 1
    from certification.sst_places
    where session_id = ${sessionId}
    having count(*) filter (where person_id = ${sameAs(personId)}) = 0`)
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
      where said.session_id = t.session_id and said.person_id = any(own.ids) and said.half_day = h.number
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
  cross join lateral (select people.published_ids_of(t.person_id) as ids) own
  left join lateral (
    select theirs.result, theirs.certificate_number, theirs.valid_until
    from certification.sst_results theirs
    where theirs.session_id = t.session_id and theirs.person_id = any(own.ids)
    order by theirs.result = 'certified' desc, theirs.said_at, theirs.person_id
    limit 1
  ) r on true`

/** The first of the places that one person was given in one session, written twice. */
const isFirst = sql`
  not exists (
    select
    from certification.sst_places twin
    where twin.session_id = t.session_id and twin.person_id = any(own.ids) and twin.number < t.number
  )`

/** The people of these sessions, in the order of their names. The caller has the right to the group. */
export async function placesOf(db: Db, sessionIds: readonly SstSessionId[]): Promise<SstPlace[]> {
  return db.rows<SstPlace>(sql`
    select ${placeColumns}
    from ${placeTables}
    where t.session_id = any(${sessionIds}::uuid[]) and ${isFirst}
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", t.person_id`)
}

/** A session where somebody has a place, with the action and the group whose it is. */
export type OwnSst = SstPlace & SstSession & { groupName: string }

/** The sessions where these people have a place, in any group, the latest first; the caller opened their files. */
export async function sstOfEach(db: Db, personIds: readonly PersonId[]): Promise<OwnSst[]> {
  return db.rows<OwnSst>(sql`
    select ${sessionColumns}, ${placeColumns}, a.title || ', ' || g.title as "groupName"
    from ${placeTables}
    join certification.sst_sessions s on s.id = t.session_id
    join actions.published_groups g on g.id = s.group_id
    join actions.published_actions a on a.id = g.action_id
    where t.person_id = any(array(select unnest(people.published_ids_of(asked.id)) from unnest(${personIds}::uuid[]) asked (id)))
      and ${isFirst}
    order by s.starts_on desc, s.id`)
}

/** Same, of one person. */
export const sstOf = (db: Db, personId: PersonId): Promise<OwnSst[]> => sstOfEach(db, [personId])
