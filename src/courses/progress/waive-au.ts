import { agentOf, pseudonymOf, type StatementId } from '#records'
import type { ActivityId } from '#training'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { auObject, houseStatement } from '../house-statement.ts'
import { extensions } from '../iri.ts'
import { keepHouseStatements, keepTogether } from '../keep-house.ts'
import { registerLearner, type RegisterRefusal } from './register-learner.ts'
import { insertReached, reachedIn } from '../reached-store.ts'
import { settleRegistration } from './settle-registration.ts'
import { satisfiedAus, type Reason } from '../registration.ts'
import type { Stand } from '../stand.ts'
import type { AuId, LaunchId } from '../ids.ts'

export type WaiveRefusal = RegisterRefusal | 'already satisfied'

type Waiver = {
  activityId: ActivityId
  personId: PersonId
  auId: AuId
  reason: Reason
  /** What was seen, in a few words. */
  word: string
  by: PersonId
}

/**
 * Excuses somebody from an au, for a reason that is kept with who decided it; what follows is drawn at once (cmi5 9.3.7).
 * Refusals: 'no course here', 'not a trainee', 'no such part', 'already satisfied'.
 */
export async function waiveAu(
  { db, site }: Omit<Stand, 'clock'>,
  waiver: Waiver,
  now: Date,
): Promise<{ ok: true } | Refused<WaiveRefusal>> {
  const around = { url: site.url, now }
  return keepTogether(db, async (tx) => {
    const registered = await registerLearner(tx, waiver, around)
    if (!registered.ok) return registered
    const { registration, au } = registered
    if (satisfiedAus(await reachedIn(tx, registration.id)).includes(au.id)) return refuse('already satisfied')
    // a session of its own, where nothing else is said but what is satisfied
    const sessionId = newId<LaunchId>()
    const statementId = newId<StatementId>()
    const statement = houseStatement({
      id: statementId,
      verb: 'waived',
      registration,
      sessionId,
      object: auObject(registration.home, au),
      publisherId: au.publisherId,
      at: now,
      instructor: agentOf(await pseudonymOf(tx, waiver.by, registration.home, now), registration.home),
      result: { success: true, completion: true, extensions: { [extensions.reason]: waiver.reason } },
    })
    await keepHouseStatements(tx, registration.organisationId, [statement], around)
    const { reason, word, by: byId } = waiver
    const step = { auId: au.id, at: now, statementId }
    await insertReached(tx, registration.id, { ...step, how: 'waived', byId, reason, word })
    await settleRegistration(tx, registration, { ...around, sessionId })
    return { ok: true }
  })
}
