import { sql, type Db } from '#platform/db'
import { asLanguage } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { Actor } from '../actor.ts'
import { fullName } from '../person.ts'
import { isOpen } from './session-store.ts'
import type { SstSessionId, PersonId } from '../ids.ts'

type ActorRow = {
  session_id: SstSessionId
  person_id: PersonId
  given_name: string
  family_name: string
  language: string
  opened_at: Date
  stale: boolean
  memberships: Actor['memberships']
}

export type Found = { actor: Actor; sessionId: SstSessionId; openedAt: Date; stale: boolean }

/** Who signed in with this token, with what they are to each organisation today: one query a page. */
export async function findActor(db: Db, tokenHash: Buffer, now: Date): Promise<Found | undefined> {
  const today = parisDay(now)
  const row = await db.row<ActorRow>(sql`
    select s.id as session_id, s.opened_at, p.id as person_id, p.given_name, p.family_name, p.language,
      s.last_seen_at < ${new Date(now.getTime() - 600_000)} as stale,
      coalesce(m.list, '[]') as memberships
    from people.sessions s
    join people.published_persons known on known.id = s.person_id
    join people.persons p on p.id = known.canonical_id
    left join lateral (
      select json_agg(json_build_object('organisationId', held.id, 'organisationName', held.name, 'organisationKind', held.kind, 'role', held.role) order by held.since, held.role) as list
      from (
        select o.id, o.name, o.kind, m.role, min(m.from_day) as since
        from people.published_persons same
        join people.memberships m on m.person_id = same.id
        join people.organisations o on o.id = m.organisation_id
        where same.canonical_id = p.id and m.from_day <= ${today} and coalesce(m.until_day, ${today}) >= ${today}
        group by o.id, m.role
      ) held
    ) m on true
    where s.token_hash = ${tokenHash}
      and s.closed_at is null
      and ${isOpen(now)}`)
  if (!row) return undefined
  const person = { givenName: row.given_name, familyName: row.family_name }
  const actor = {
    personId: row.person_id,
    name: fullName(person),
    givenName: row.given_name,
    language: asLanguage(row.language) ?? 'fr',
    memberships: row.memberships,
  }
  return { actor, sessionId: row.session_id, openedAt: row.opened_at, stale: row.stale }
}
