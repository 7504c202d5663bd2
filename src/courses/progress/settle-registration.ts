import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { insertReached, reachedIn } from '../reached-store.ts'
import {
  howsByAu,
  meetsMoveOn,
  satisfiedAus,
  type How,
  type Reached,
  type Registration,
} from '../registration.ts'
import { ausOf } from '../structure-store.ts'
import { proveActivity } from './prove-activity.ts'
import { saySatisfied, type Around } from './say-satisfied.ts'
import type { AuId } from '../ids.ts'

/**
 * Draws what follows from what was reached in a registration that the caller holds: aus satisfied, then blocks, then the course,
 * each said once; then the activity is proven and credited. Asked again, it changes nothing; cut short, it is drawn the next time.
 */
export async function settleRegistration(tx: Tx, registration: Registration, around: Around): Promise<void> {
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
  await saySatisfied(tx, registration, aus, new Set(satisfiedAus(reached)), around)
  await proveActivity(tx, registration, { aus, reached, now: around.now })
}

/** By the latest statement that counts; an au that asks nothing is satisfied by the registration itself. */
function satisfying(auId: AuId, reached: readonly Reached[], { id }: Registration, now: Date): Reached {
  const last = reached.findLast((step) => step.auId === auId && step.how !== 'failed')
  return { auId, how: 'satisfied', at: now, statementId: asId(last?.statementId ?? id) }
}
