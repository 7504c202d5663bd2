import { sql, type Db, type Tx } from '#platform/db'
import type { AuVerb } from './iri.ts'
import { heardIn, type Heard, type Mode, type Session } from './session.ts'
import type { RegistrationId, AuId, LaunchId } from './ids.ts'

/** A session as its table keeps it. */
export type SessionRow = {
  id: LaunchId
  registrationId: RegistrationId
  auId: AuId
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
  leftAt: Date | null
}

export const sessionColumns = sql`
  s.id, s.registration_id as "registrationId", s.au_id as "auId", s.mode, s.launched_at as "launchedAt", s.verbs,
  s.answers, s.last_at as "lastAt", s.began_as_of as "beganAsOf", s.last_as_of as "lastAsOf", s.terminated_as_of as "terminatedAsOf",
  s.terminated_at as "terminatedAt", s.abandoned_at as "abandonedAt", s.left_at as "leftAt"`

/** The case that a row is. @throws when it is none. */
export function asSession(row: SessionRow): Session {
  const { id, registrationId, auId, mode, launchedAt, terminatedAsOf, terminatedAt, abandonedAt } = row
  const launch = { id, registrationId, auId, mode, launchedAt, leftAt: row.leftAt ?? undefined }
  const heard = heardOf(row)
  if (abandonedAt && !terminatedAt) return { ...launch, state: 'abandoned', heard, abandonedAt }
  if (terminatedAt && terminatedAsOf && heard && !abandonedAt)
    return { ...launch, state: 'terminated', heard, terminatedAsOf, terminatedAt }
  if (terminatedAt) throw new Error(`Session ${id} is terminated without what comes with it`)
  return heard ? { ...launch, state: 'begun', heard } : { ...launch, state: 'launched' }
}

function heardOf({ id, verbs, answers, lastAt, beganAsOf, lastAsOf }: SessionRow): Heard | undefined {
  if (!lastAt && verbs.length === 0) return undefined
  if (!lastAt || !beganAsOf || !lastAsOf) throw new Error(`Session ${id} was heard without its hours`)
  return { verbs, answers, lastAt, beganAsOf, lastAsOf }
}

type NewSession = Pick<Session, 'id' | 'registrationId' | 'auId' | 'mode' | 'launchedAt'> & {
  fetchHash: Buffer
}

export async function insertSession(tx: Tx, launched: NewSession): Promise<void> {
  await tx.run(sql`
    insert into courses.sessions (id, registration_id, au_id, mode, launched_at, fetch_hash)
    values (${launched.id}, ${launched.registrationId}, ${launched.auId}, ${launched.mode}, ${launched.launchedAt}, ${launched.fetchHash})`)
}

export async function readSession(db: Db, id: LaunchId): Promise<Session | undefined> {
  const row = await db.row<SessionRow>(sql`
    select ${sessionColumns}
    from courses.sessions s
    where s.id = ${id}`)
  return row && asSession(row)
}

/** The session of a registration that was neither terminated nor abandoned: one at most. */
export async function openSessionOf(db: Db, registrationId: RegistrationId): Promise<Session | undefined> {
  const row = await db.row<SessionRow>(sql`
    select ${sessionColumns}
    from courses.sessions s
    where s.registration_id = ${registrationId} and s.terminated_at is null and s.abandoned_at is null`)
  return row && asSession(row)
}

/** The sessions of a registration, the latest first. */
export async function sessionsOf(db: Db, registrationId: RegistrationId): Promise<Session[]> {
  const rows = await db.rows<SessionRow>(sql`
    select ${sessionColumns}
    from courses.sessions s
    where s.registration_id = ${registrationId}
    order by s.launched_at desc`)
  return rows.map(asSession)
}

/** The registrations that have a session of which nothing was heard since an instant, or that was left before another. */
export async function silentRegistrations(
  db: Db,
  { silent, left }: { silent: Date; left: Date },
): Promise<RegistrationId[]> {
  const rows = await db.rows<{ id: RegistrationId }>(sql`
    select s.registration_id as id
    from courses.sessions s
    where s.terminated_at is null and s.abandoned_at is null
      and (coalesce(s.last_at, s.launched_at) <= ${silent} or s.left_at <= ${left})
    order by s.launched_at`)
  return rows.map(({ id }) => id)
}

/** Its learner pressed the button that stops: the first time counts. */
export async function markLeft(tx: Tx, id: LaunchId, at: Date): Promise<void> {
  await tx.run(sql`
    update courses.sessions
    set left_at = ${at}
    where id = ${id} and left_at is null and terminated_at is null and abandoned_at is null`)
}

/** Writes where it stands now. */
export async function saveSession(tx: Tx, session: Session): Promise<void> {
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
