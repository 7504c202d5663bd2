import { sql, type Db } from '#platform/db'
import type { Session } from './session.ts'

const columns = sql`
  s.id, s.registration_id as "registrationId", s.au_id as "auId", s.mode, s.launched_at as "launchedAt", s.verbs,
  s.answers, s.last_at as "lastAt", s.began_as_of as "beganAsOf", s.last_as_of as "lastAsOf", s.terminated_as_of as "terminatedAsOf",
  s.terminated_at as "terminatedAt", s.abandoned_at as "abandonedAt"`

type NewSession = Pick<Session, 'id' | 'registrationId' | 'auId' | 'mode' | 'launchedAt'> & {
  fetchHash: Buffer
}

export async function insertSession(tx: Db, one: NewSession): Promise<void> {
  await tx.run(sql`
    insert into courses.sessions (id, registration_id, au_id, mode, launched_at, fetch_hash)
    values (${one.id}, ${one.registrationId}, ${one.auId}, ${one.mode}, ${one.launchedAt}, ${one.fetchHash})`)
}

/** The session of this fetch URL, and whether its token was given already. */
export async function sessionToFetch(
  db: Db,
  fetchHash: Buffer,
): Promise<(Session & { fetchedAt: Date | null }) | undefined> {
  return db.row<Session & { fetchedAt: Date | null }>(sql`
    select ${columns}, s.fetched_at as "fetchedAt"
    from courses.sessions s
    where s.fetch_hash = ${fetchHash}`)
}

/** Gives the session its token, once: false when it has one. */
export async function giveToken(db: Db, id: string, tokenHash: Buffer, at: Date): Promise<boolean> {
  const given = await db.run(sql`
    update courses.sessions
    set token_hash = ${tokenHash}, fetched_at = ${at}
    where id = ${id} and fetched_at is null`)
  return given === 1
}

/** The session that a token opens, with the organisation whose store it speaks to. */
export async function sessionWithToken(
  db: Db,
  id: string,
  tokenHash: Buffer,
): Promise<(Session & { organisationId: string }) | undefined> {
  return db.row<Session & { organisationId: string }>(sql`
    select ${columns}, c.organisation_id as "organisationId"
    from courses.sessions s
    join courses.registrations r on r.id = s.registration_id
    join courses.courses c on c.id = r.course_id
    where s.id = ${id} and s.token_hash = ${tokenHash}`)
}

export async function readSession(db: Db, id: string): Promise<Session | undefined> {
  return db.row<Session>(sql`
    select ${columns}
    from courses.sessions s
    where s.id = ${id}`)
}

/** The session of a registration that was neither terminated nor abandoned: one at most. */
export async function openSessionOf(tx: Db, registrationId: string): Promise<Session | undefined> {
  return tx.row<Session>(sql`
    select ${columns}
    from courses.sessions s
    where s.registration_id = ${registrationId} and s.terminated_at is null and s.abandoned_at is null`)
}

/** The sessions of a registration, the latest first. */
export async function sessionsOf(db: Db, registrationId: string): Promise<Session[]> {
  return db.rows<Session>(sql`
    select ${columns}
    from courses.sessions s
    where s.registration_id = ${registrationId}
    order by s.launched_at desc`)
}

/** The registrations that have a session of which nothing was heard since an instant. */
export async function silentRegistrations(db: Db, since: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select s.registration_id as id
    from courses.sessions s
    where s.terminated_at is null and s.abandoned_at is null and coalesce(s.last_at, s.launched_at) <= ${since}
    order by s.launched_at`)
  return rows.map(({ id }) => id)
}

export async function saveSession(tx: Db, one: Session): Promise<void> {
  await tx.run(sql`
    update courses.sessions
    set verbs = ${one.verbs}, answers = ${one.answers}, last_at = ${one.lastAt}, began_as_of = ${one.beganAsOf}, last_as_of = ${one.lastAsOf},
      terminated_as_of = ${one.terminatedAsOf}, terminated_at = ${one.terminatedAt}, abandoned_at = ${one.abandonedAt}
    where id = ${one.id}`)
}
