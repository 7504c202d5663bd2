import { randomUUID } from 'node:crypto'
import type { Plain } from '#platform/json'
import type { Db } from '#platform/db'
import { writePercent } from '#platform/i18n'
import { proveByStatement, waiveActivity } from '#training'
import { askedAmong, doneShare, effortIn } from './effort.ts'
import { groupObject, houseStatement } from '../house-statement.ts'
import { keepHouseStatements } from '../keep-house.ts'
import { readLink } from '../link-store.ts'
import type { Au } from '../package.ts'
import { readPackage } from '../package-store.ts'
import { ausOf, blocksOf } from '../structure-store.ts'
import {
  meetsMoveOn,
  satisfiedBlocks,
  waivedIn,
  type How,
  type Reached,
  type Registration,
} from '../registration.ts'
import { markProven } from '../registration-store.ts'
import { insertReached, insertSatisfied, reachedIn, satisfiedIn } from '../reached-store.ts'
import { sessionsOf } from '../session-store.ts'

type Around = {
  /** The session that led here; a new one is made when none did (cmi5 9.3.9). */
  sessionId?: string
  url: string
  now: Date
}

/**
 * Draws what follows from what was reached in a registration that the caller holds: aus satisfied, then blocks, then the course,
 * each said once; then the activity is proven and credited. Asked again, it changes nothing; cut short, it is drawn the next time.
 */
export async function settleRegistration(tx: Db, registration: Registration, around: Around): Promise<void> {
  const aus = await ausOf(tx, registration.packageId)
  const reached = await reachedIn(tx, registration.id)
  const hows = howsByAu(reached)
  for (const au of aus) {
    const those = hows.get(au.id) ?? new Set<How>()
    if (those.has('satisfied') || !meetsMoveOn(au.asked.moveOn, those)) continue
    const satisfied = satisfying(au.id, reached, registration, around.now)
    await insertReached(tx, registration.id, satisfied)
    reached.push(satisfied)
  }
  await sayGroups(tx, registration, aus, new Set(satisfiedAus(reached)), around)
  await proveActivity(tx, registration, { aus, reached, now: around.now })
}

/** How far each au was taken. */
export function howsByAu(reached: readonly Reached[]): Map<string, Set<How>> {
  const hows = new Map<string, Set<How>>()
  for (const { auId, how } of reached) hows.set(auId, (hows.get(auId) ?? new Set()).add(how))
  return hows
}

/** The ids of the aus that are satisfied. */
export const satisfiedAus = (reached: readonly Reached[]): string[] =>
  reached.filter(({ how }) => how === 'satisfied').map(({ auId }) => auId)

/** By the latest statement that counts; an au that asks nothing is satisfied by the registration itself. */
function satisfying(auId: string, reached: readonly Reached[], { id }: Registration, now: Date): Reached {
  const last = reached.findLast((one) => one.auId === auId && one.how !== 'failed')
  return { auId, how: 'satisfied', at: now, statementId: last?.statementId ?? id }
}

async function sayGroups(
  tx: Db,
  registration: Registration,
  aus: Parameters<typeof satisfiedBlocks>[1],
  satisfied: ReadonlySet<string>,
  { sessionId = randomUUID(), url, now }: Around,
): Promise<void> {
  const found = await readPackage(tx, registration.packageId)
  if (!found) throw new Error('the package of a registration is not there')
  const said = await satisfiedIn(tx, registration.id)
  const blocks = satisfiedBlocks(await blocksOf(tx, found.id), aus, satisfied)
  const whole = aus.every(({ id }) => satisfied.has(id))
  const course = {
    id: found.courseId,
    publisherId: found.publisherId,
    title: found.title,
    kind: 'course' as const,
  }
  const groups = [...blocks.map((one) => ({ ...one, kind: 'block' as const })), ...(whole ? [course] : [])]
  const statements: Plain[] = []
  for (const group of groups.filter(({ id }) => !said.has(id))) {
    const statementId = randomUUID()
    await insertSatisfied(tx, registration.id, { objectId: group.id, statementId, at: now })
    const object = groupObject(registration.home, group)
    const { publisherId } = group
    statements.push(
      houseStatement({
        id: statementId,
        verb: 'satisfied',
        registration,
        sessionId,
        object,
        publisherId,
        at: now,
      }),
    )
  }
  await keepHouseStatements(tx, registration.organisationId, statements, { url, now })
}

/**
 * The activity is proven once what it asks for, the course or one au of it, is satisfied. What was waived was not done: it credits
 * nothing, and the line of the ledger bears the name of who decided it. What asks nothing proves nothing.
 */
async function proveActivity(
  tx: Db,
  registration: Registration,
  { aus, reached, now }: { aus: readonly Au[]; reached: readonly Reached[]; now: Date },
): Promise<void> {
  if (registration.proof) return
  const { activityId, personId, courseId } = registration
  const link = await readLink(tx, activityId)
  if (link?.courseId !== courseId) return
  const statementId = link.auId
    ? reached.find((one) => one.auId === link.auId && one.how === 'satisfied')?.statementId
    : (await satisfiedIn(tx, registration.id)).get(courseId)
  const asked = askedAmong(aus, link.auId)
  if (!statementId || asked.length === 0) return
  const those = link.auId ? reached.filter(({ auId }) => auId === link.auId) : reached
  const waived = waivedIn(those)
  const share = doneShare(asked, those)
  const proof = { activityId, personId, statementId, at: now }
  if (share === 0 && waived) {
    await waiveActivity(tx, { ...proof, why: dispensed(waived), by: waived.byId })
    return markProven(tx, registration.id, statementId, now)
  }
  const sessions = await sessionsOf(tx, registration.id)
  const heard = sessions.filter(({ auId }) => link.auId === null || auId === link.auId)
  const signedBy = waived?.byId ?? null
  const effort = { ...effortIn(heard), share }
  const proven = await proveByStatement(tx, { ...proof, word: wordFor(those), effort, signedBy })
  if (proven.ok) await markProven(tx, registration.id, statementId, now)
}

const dispensed = ({ why }: { why: string }): string => `Dispense : ${why}`

/** What the trainee reads beside the work that is done. */
function wordFor(reached: readonly Reached[]): string {
  const scores = reached.flatMap((step) =>
    step.how === 'passed' && step.scaled !== null ? [step.scaled] : [],
  )
  const [only] = scores
  const word =
    scores.length === 1 && only !== undefined
      ? `Cours réussi : ${writePercent(only)}`
      : 'Cours suivi jusqu’au bout'
  const waived = waivedIn(reached)
  return waived ? `${word}, moins une partie. ${dispensed(waived)}` : word
}
