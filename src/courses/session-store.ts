import { sql, type Db } from '#platform/db'
import type { AuVerb } from './iri.ts'
import { heardIn, type Heard, type Mode, type Session } from './session.ts'

type Row = {
  id: string
  registrationId: string
  auId: string
  mode: Mode
  launchedAt: Date
  verbs: AuVerb[]
  answers: number
  lastAt: Date | null
  beganAsOf: Date | null
  lastAsOf: Date | null
  terminatedAsOf: Date | null
  terminatedAt: Date | null
  abandonedAt: Date | null
}

const columns = sql`
  s.id, s.registration_id as "registrationId", s.au_id as "auId", s.mode, s.launched_at as "launchedAt", s.verbs,
  s.answers, s.last_at as "lastAt", s.began_as_of as "beganAsOf", s.last_as_of as "lastAsOf", s.terminated_as_of as "terminatedAsOf",
  s.terminated_at as "terminatedAt", s.abandoned_at as "abandonedAt"`

function asSession(row: Row): Session {
  const { id, registrationId, auId, mode, launchedAt, terminatedAsOf, terminatedAt, abandonedAt } = row
  const launch = { id, registrationId, auId, mode, launchedAt }
  const heard = heardOf(row)
  if (abandonedAt && !terminatedAt) return { ...launch, state: 'abandoned', heard, abandonedAt }
  if (terminatedAt && terminatedAsOf && heard && !abandonedAt)
    return { ...launch, state: 'terminated', heard, terminatedAsOf, terminatedAt }
  if (terminatedAt) throw new Error(`Session ${id} is terminated without what comes with it`)
  return heard ? { ...launch, state: 'begun', heard } : { ...launch, state: 'launched' }
}

function heardOf({ id, verbs, answers, lastAt, beganAsOf, lastAsOf }: Row): Heard | undefined {
  if (!lastAt && verbs.length === 0) return undefined
  if (!lastAt || !beganAsOf || !lastAsOf) throw new Error(`Session ${id} was heard without its hours`)
  return { verbs, answers, lastAt, beganAsOf, lastAsOf }
}

type NewSession = Pick<Session, 'id' | 'registrationId' | 'auId' | 'mode' | 'launchedAt'> & {
  fetchHash: Buffer
}

export async function insertSession(tx: Db, one: NewSession): Promise<void> {
  await tx.run(sql`
    insert into courses.sessions (id, registration_id, au_id, mode, launched_at, fetch_hash)
    values (${one.id}, ${one.registrationId}, ${one.auId}, ${one.mode}, ${one.launchedAt}, ${one.fetchHash})`)
}

/** The session of this fetch URL. */
export async function sessionToFetch(db: Db, fetchHash: Buffer): Promise<Session | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from courses.sessions s
    where s.fetch_hash = ${fetchHash}`)
  return row && asSession(row)
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
  const row = await db.row<Row & { organisationId: string }>(sql`
    select ${columns}, c.organisation_id as "organisationId"
    from courses.sessions s
    join courses.registrations r on r.id = s.registration_id
    join courses.courses c on c.id = r.course_id
    where s.id = ${id} and s.token_hash = ${tokenHash}`)
  return row && { ...asSession(row), organisationId: row.organisationId }
}

export async function readSession(db: Db, id: string): Promise<Session | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from courses.sessions s
    where s.id = ${id}`)
  return row && asSession(row)
}

/** The session of a registration that was neither terminated nor abandoned: one at most. */
export async function openSessionOf(tx: Db, registrationId: string): Promise<Session | undefined> {
  const row = await tx.row<Row>(sql`
    select ${columns}
    from courses.sessions s
    where s.registration_id = ${registrationId} and s.terminated_at is null and s.abandoned_at is null`)
  return row && asSession(row)
}

/** The sessions of a registration, the latest first. */
export async function sessionsOf(db: Db, registrationId: string): Promise<Session[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from courses.sessions s
    where s.registration_id = ${registrationId}
    order by s.launched_at desc`)
  return rows.map(asSession)
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

/** Writes where it stands now. */
export async function saveSession(tx: Db, session: Session): Promise<void> {
  const heard = heardIn(session)
  const ended = session.state === 'terminated' ? session : undefined
  await tx.run(sql`
    update courses.sessions
    set verbs = ${heard?.verbs ?? []},
      answers = ${heard?.answers ?? 0},
      last_at = ${heard?.lastAt ?? null},
      began_as_of = ${heard?.beganAsOf ?? null},
      last_as_of = ${heard?.lastAsOf ?? null},
      terminated_as_of = ${ended?.terminatedAsOf ?? null},
      terminated_at = ${ended?.terminatedAt ?? null},
      abandoned_at = ${session.state === 'abandoned' ? session.abandonedAt : null}
    where id = ${session.id}`)
}
