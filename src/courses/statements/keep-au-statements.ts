import type { Tx } from '#platform/db'
import { keepStatementsIn, withId, type Bundle, type KeptBundle, type Key, type Refused } from '#records'
import { newId } from '#platform/id'
import { keepTogether, writerOf } from '../keep-house.ts'
import type { Kind } from '../package.ts'
import { readPackage } from '../package-store.ts'
import { settleRegistration } from '../progress/door.ts'
import { insertReached } from '../reached-store.ts'
import { holdRegistration } from '../registration-store.ts'
import { readSession, saveSession } from '../session-store.ts'
import { isOpen } from '../session.ts'
import type { Stand } from '../stand.ts'
import { readAu } from '../structure-store.ts'
import { judgeBundle, type JudgedStatement, type Speaking } from './judge-bundle.ts'
import { refuseAu } from './session-sentences.ts'
import type { LaunchId } from '../ids.ts'

/**
 * Keeps what an au says, judged by cmi5, with all that follows from it, in one transaction: the statement, what was reached, what
 * is satisfied and the credit are there together or not at all. What was kept before is not judged again.
 */
export async function keepAuStatements(
  stand: Stand,
  { key, sessionId }: { key: Key; sessionId: LaunchId },
  sent: Bundle,
): Promise<KeptBundle | Refused> {
  const { url } = stand.site
  return keepTogether(stand.db, async (tx) => {
    const now = stand.clock()
    const speaking = await listen(tx, sessionId, now)
    if (!speaking) return refuseAu('the session is over')
    const bundle = withIds(sent, speaking.kind)
    const judged = await judgeBundle(tx, key.organisationId, speaking, bundle, now)
    if (!judged.ok) return judged
    const kept = await keepStatementsIn(tx, writerOf(key, url), bundle, now)
    if (!kept.ok || judged.all.length === 0) return kept
    await saveSession(tx, judged.known.session)
    await remember(tx, speaking, judged.all, { url, now })
    return kept
  })
}

/** The session as long as its au may speak in it, held with its registration until the end of the transaction. */
async function listen(tx: Tx, sessionId: LaunchId, now: Date): Promise<Speaking | undefined> {
  const found = await readSession(tx, sessionId)
  const registration = found && (await holdRegistration(tx, found.registrationId))
  // read again under the lock: another statement of the session may have been kept meanwhile
  const session = registration && (await readSession(tx, sessionId))
  const au = session && (await readAu(tx, registration.packageId, session.auId))
  const played = au && (await readPackage(tx, registration.packageId))
  if (!played || session.state === 'abandoned' || !isOpen(session, now)) return undefined
  return { session, registration, au, kind: played.kind }
}

/** What is kept is found again by its id: cmi5 asks for one, Tin Can leaves it to us. */
export function withIds(bundle: Bundle, kind: Kind): Bundle {
  if (kind !== 'tincan') return bundle
  const sent = bundle.sent.map((one) => (one.statement['id'] === undefined ? withId(one, newId()) : one))
  return { ...bundle, sent }
}

/** Writes what was reached; then what follows from it. */
async function remember(
  tx: Tx,
  { session, registration, au }: Speaking,
  all: readonly JudgedStatement[],
  { url, now }: { url: string; now: Date },
): Promise<void> {
  let reached = false
  for (const { verb, id, scaled } of all) {
    const step = { auId: au.id, at: now, statementId: id }
    if (verb === 'completed') await insertReached(tx, registration.id, { ...step, how: verb })
    else if (verb === 'passed' || verb === 'failed')
      await insertReached(tx, registration.id, { ...step, how: verb, scaled })
    else continue
    reached = true
  }
  if (reached) await settleRegistration(tx, registration, { sessionId: session.id, url, now })
}
