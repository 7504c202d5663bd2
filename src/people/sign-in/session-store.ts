import { sql, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Actor } from '../actor.ts'
import { fullName } from '../person.ts'

/** A session ends by itself when it was not used for thirty days, and in any case after ninety. */
export const SESSION_DAYS = { unused: 30, most: 90 } as const

export type Session = { id: string; device: string; openedAt: Date; lastSeenAt: Date }

export async function insertSession(
  tx: Db,
  session: { id: string; tokenHash: Buffer; personId: string; device: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.sessions (id, token_hash, person_id, device, opened_at, last_seen_at)
    values (${session.id}, ${session.tokenHash}, ${session.personId}, ${session.device}, ${session.at}, ${session.at})`)
  await tx.run(sql`
    update people.accounts
    set last_sign_in_at = ${session.at}
    where person_id = ${session.personId}`)
}

type ActorRow = {
  session_id: string
  person_id: string
  given_name: string
  family_name: string
  language: string
  opened_at: Date
  stale: boolean
  memberships: Actor['memberships']
}

export type Found = { actor: Actor; sessionId: string; openedAt: Date; stale: boolean }

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
    language: row.language,
    memberships: row.memberships,
  }
  return { actor, sessionId: row.session_id, openedAt: row.opened_at, stale: row.stale }
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.run(sql`
    update people.sessions
    set last_seen_at = ${now}
    where id = ${id}`)
}

/** The devices where this person, under any of their rows, is signed in. */
export async function openSessions(db: Db, personId: string, now: Date): Promise<Session[]> {
  return db.rows<Session>(sql`
    select id, device, opened_at as "openedAt", last_seen_at as "lastSeenAt"
    from people.sessions s
    where ${isTheirs(personId)}
      and closed_at is null
      and ${isOpen(now)}
    order by last_seen_at desc, id`)
}

/** Closes one session of this person, or every one but the one in hand; gives which. */
export async function markClosed(
  tx: Db,
  personId: string,
  which: { id: string } | { allBut: string },
  now: Date,
): Promise<string[]> {
  const condition = 'id' in which ? sql`id = ${which.id}` : sql`id <> ${which.allBut}`
  const closed = await tx.rows<{ id: string }>(sql`
    update people.sessions
    set closed_at = ${now}
    where ${isTheirs(personId)} and closed_at is null and ${condition}
    returning id`)
  return closed.map(({ id }) => id)
}

/** Those of these sessions that still hold. */
export async function openAmong(db: Db, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ id: string }>(sql`
    select s.id
    from people.sessions s
    where s.id = any(${ids}::uuid[]) and s.closed_at is null and ${isOpen(now)}`)
  return new Set(rows.map(({ id }) => id))
}

/** The rows of this person, under any of the ids that lead to them. */
export const isTheirs = (personId: string) => sql`person_id in (
      select same.id
      from people.published_persons mine
      join people.published_persons same on same.canonical_id = mine.canonical_id
      where mine.id = ${personId}
    )`

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

const isOpen = (now: Date) => sql`s.last_seen_at > ${daysBefore(now, SESSION_DAYS.unused)}
      and s.opened_at > ${daysBefore(now, SESSION_DAYS.most)}`
