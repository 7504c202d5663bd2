import type { StatementId } from '#records'
import type { Tx } from '#platform/db'
import { proveByStatement, waiveActivity } from '#training'
import { asId } from '#platform/id'
import { readLink } from '../link-store.ts'
import type { Au } from '../package.ts'
import { satisfiedIn } from '../reached-store.ts'
import { markProven } from '../registration-store.ts'
import { waivedIn, type Reached, type Registration, type Waiving } from '../registration.ts'
import { sessionsOf } from '../session-store.ts'
import { askedAmong, doneShare, effortIn } from './effort.ts'

/**
 * The activity is proven once what it asks for, the course or one au of it, is satisfied. What was waived was not done: it credits
 * nothing, and the line of the ledger bears the name of who decided it. What asks nothing proves nothing.
 */
export async function proveActivity(
  tx: Tx,
  registration: Registration,
  { aus, reached, now }: { aus: readonly Au[]; reached: readonly Reached[]; now: Date },
): Promise<void> {
  if (registration.proof) return
  const { activityId, personId, courseId } = registration
  const link = await readLink(tx, activityId)
  if (link?.courseId !== courseId) return
  const statementId = link.auId
    ? reached.find(({ auId, how }) => auId === link.auId && how === 'satisfied')?.statementId
    : (await satisfiedIn(tx, registration.id)).get(courseId)
  const asked = askedAmong(aus, link.auId)
  if (!statementId || asked.length === 0) return
  const those = link.auId ? reached.filter(({ auId }) => auId === link.auId) : reached
  const waived = waivedIn(those)
  const share = doneShare(asked, those)
  const proof = { activityId, personId, statementId: asId<StatementId>(statementId), at: now }
  if (share === 0 && waived) {
    await waiveActivity(tx, { ...proof, waiver: waiverIn(waived), by: waived.byId })
    return markProven(tx, registration.id, proof.statementId, now)
  }
  const sessions = await sessionsOf(tx, registration.id)
  const heard = sessions.filter(({ auId }) => link.auId === null || auId === link.auId)
  const signedBy = waived?.byId ?? null
  const effort = { ...effortIn(heard), share }
  const proven = await proveByStatement(tx, { ...proof, found: foundIn(those), effort, signedBy })
  if (proven.ok) await markProven(tx, registration.id, proof.statementId, now)
}

const waiverIn = ({ reason, word }: Waiving): Waiving => ({ reason, word })

/** What the trainee reads beside the work that is done. */
function foundIn(reached: readonly Reached[]): Parameters<typeof proveByStatement>[1]['found'] {
  const scores = reached.flatMap((step) =>
    step.how === 'passed' && step.scaled !== null ? [step.scaled] : [],
  )
  const waived = waivedIn(reached)
  return {
    code: 'course followed',
    score: scores.length === 1 ? (scores[0] ?? null) : null,
    waived: waived ? waiverIn(waived) : null,
  }
}
