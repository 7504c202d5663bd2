import type { Plain } from '#platform/json'
import { keepStatementsIn, keptIds, type Bundle, type Key, type KeptBundle, type Refused } from '#records'
import type { Db } from '#platform/db'
import { actorOf, templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import { judgeStatement, withJudged, type Judged, type Known } from './judge-statement.ts'
import { keepTogether, writerOf } from '../keep-house.ts'
import type { Au } from '../package.ts'
import { readAu } from '../structure-store.ts'
import type { Registration } from '../registration.ts'
import { holdRegistration } from '../registration-store.ts'
import { insertReached, reachedIn } from '../reached-store.ts'
import { refuseAu } from './session-sentences.ts'
import { settleRegistration } from '../progress/door.ts'
import { isOpen, type SpokenSession } from '../session.ts'
import { readSession, saveSession } from '../session-store.ts'
import type { Stand } from '../stand.ts'

type Speaking = { session: SpokenSession; registration: Registration; au: Au }

/**
 * Keeps what an au says, judged by cmi5, with all that follows from it, in one transaction: the statement, what was reached, what
 * is satisfied and the credit are there together or not at all. What was kept before is not judged again.
 */
export async function keepAuStatements(
  stand: Stand,
  { key, sessionId }: { key: Key; sessionId: string },
  bundle: Bundle,
): Promise<KeptBundle | Refused> {
  const { url } = stand.site
  return keepTogether(stand.db, async (tx) => {
    const now = stand.clock()
    const speaking = await listen(tx, sessionId, now)
    if (!speaking) return refuseAu('the session is over')
    const judged = await judgeAll(tx, key.organisationId, speaking, bundle, now)
    if (!judged.ok) return judged
    const kept = await keepStatementsIn(tx, writerOf(key, url), bundle, now)
    if (!kept.ok || judged.all.length === 0) return kept
    await saveSession(tx, judged.known.session)
    await remember(tx, speaking, judged.all, { url, now })
    return kept
  })
}

/** The session as long as its au may speak in it, held with its registration until the end of the transaction. */
async function listen(tx: Db, sessionId: string, now: Date): Promise<Speaking | undefined> {
  const found = await readSession(tx, sessionId)
  const registration = found && (await holdRegistration(tx, found.registrationId))
  // read again under the lock: another statement of the session may have been kept meanwhile
  const session = registration && (await readSession(tx, sessionId))
  const au = session && (await readAu(tx, registration.packageId, session.auId))
  if (!au || session.state === 'abandoned' || !isOpen(session, now)) return undefined
  return { session, registration, au }
}

type JudgedStatement = Judged & { id: string }
type JudgedAll = { ok: true; all: JudgedStatement[]; known: Known }

async function judgeAll(
  tx: Db,
  organisationId: string,
  speaking: Speaking,
  { sent }: Bundle,
  now: Date,
): Promise<JudgedAll | Refused> {
  let known = await knownOf(tx, speaking)
  const all: JudgedStatement[] = []
  const idOf = ({ id }: Plain) => (typeof id === 'string' ? id.toLowerCase() : '')
  const there = await keptIds(
    tx,
    organisationId,
    sent.map(({ statement }) => idOf(statement)).filter(Boolean),
  )
  // the order is that of timestamps (cmi5 9.3)
  for (const { statement } of sent.toSorted((a, b) => instantIn(a.statement) - instantIn(b.statement))) {
    const id = idOf(statement)
    if (there.has(id)) continue
    const judged = judgeStatement(statement, known)
    if (!judged.ok) return judged
    known = withJudged(known, judged, now)
    all.push({ ...judged, id })
  }
  return { ok: true, all, known }
}

const instantIn = ({ timestamp }: Record<string, unknown>): number => {
  const at = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN
  return Number.isNaN(at) ? 0 : at
}

async function knownOf(tx: Db, { session, registration, au }: Speaking): Promise<Known> {
  const reached = (await reachedIn(tx, registration.id)).filter(({ auId }) => auId === au.id)
  return {
    session,
    actor: actorOf(registration),
    registration: registration.id,
    activityIri: objectIri(registration.home, au.id),
    template: templateOf(session.id, au.publisherId),
    masteryScore: au.asked.masteryScore,
    reached: new Set(reached.map(({ how }) => how)),
  }
}

/** Writes what was reached; then what follows from it. */
async function remember(
  tx: Db,
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
