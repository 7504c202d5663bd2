import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db'
import { auObject, houseStatement } from '../house-statement.ts'
import { keepHouseStatements, keepTogether } from '../keep-house.ts'
import { readPackage } from '../package-store.ts'
import { readAu } from '../structure-store.ts'
import type { Registration } from '../registration.ts'
import { holdRegistration } from '../registration-store.ts'
import { abandon, isForsaken, lastHeardAt, leftSince, silentSince, type Session } from '../session.ts'
import { openSessionOf, saveSession, silentRegistrations } from '../session-store.ts'
import type { Stand } from '../stand.ts'

/** Abandons a session that was neither terminated nor abandoned, and says for how long it was heard (cmi5 9.3.6, 9.5.4.2). */
export async function abandonSession(
  tx: Tx,
  registration: Registration,
  session: Session,
  { url, now }: { url: string; now: Date },
): Promise<void> {
  await saveSession(tx, abandon(session, now))
  const au = await readAu(tx, registration.packageId, session.auId)
  if (!au) throw new Error('the au of a session is not in its package')
  // contents of Tin Can seldom say their end: their sessions are closed, and nobody left anything
  if ((await readPackage(tx, registration.packageId))?.kind === 'tincan') return
  const heard = lastHeardAt(session).getTime() - session.launchedAt.getTime()
  const statement = houseStatement({
    id: randomUUID(),
    verb: 'abandoned',
    registration,
    sessionId: session.id,
    object: auObject(registration.home, au),
    publisherId: au.publisherId,
    at: now,
    result: { duration: `PT${Math.max(0, Math.round(heard / 1000))}S` },
  })
  await keepHouseStatements(tx, registration.organisationId, [statement], { url, now })
}

/** Abandons the sessions that were left, or of which nothing was heard for long; gives how many. Each in its own transaction: one alone may fail. */
export async function abandonSilentSessions({ db, site }: Omit<Stand, 'clock'>, now: Date): Promise<number> {
  let abandoned = 0
  for (const id of await silentRegistrations(db, { silent: silentSince(now), left: leftSince(now) })) {
    await keepTogether(db, async (tx) => {
      const registration = await holdRegistration(tx, id)
      const session = registration && (await openSessionOf(tx, id))
      if (!session || !isForsaken(session, now)) return
      await abandonSession(tx, registration, session, { url: site.url, now })
      abandoned += 1
    })
  }
  return abandoned
}
