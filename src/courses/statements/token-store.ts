import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import { asSession, sessionColumns, type SessionRow } from '../session-store.ts'
import type { Session } from '../session.ts'
import type { LaunchId } from '../ids.ts'

/** The session of this fetch URL. */
export async function sessionToFetch(db: Db, fetchHash: Buffer): Promise<Session | undefined> {
  const row = await db.row<SessionRow>(sql`
    select ${sessionColumns}
    from courses.sessions s
    where s.fetch_hash = ${fetchHash}`)
  return row && asSession(row)
}

/** Gives the session its token, once: false when it has one. */
export async function giveToken(tx: Tx, id: LaunchId, tokenHash: Buffer, at: Date): Promise<boolean> {
  const given = await tx.run(sql`
    update courses.sessions
    set token_hash = ${tokenHash}, fetched_at = ${at}
    where id = ${id} and fetched_at is null`)
  return given === 1
}

/** The session that a token opens, with the organisation whose store it speaks to. */
export async function sessionWithToken(
  db: Db,
  id: LaunchId,
  tokenHash: Buffer,
): Promise<(Session & { organisationId: OrganisationId }) | undefined> {
  const row = await db.row<SessionRow & { organisationId: OrganisationId }>(sql`
    select ${sessionColumns}, c.organisation_id as "organisationId"
    from courses.sessions s
    join courses.registrations r on r.id = s.registration_id
    join courses.courses c on c.id = r.course_id
    where s.id = ${id} and s.token_hash = ${tokenHash}`)
  return row && { ...asSession(row), organisationId: row.organisationId }
}
