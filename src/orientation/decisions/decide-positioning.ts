import { rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { refuse } from '#platform/refusal'
import { readPositioning } from '../positioning-store.ts'
import type { Decision, Decided } from './decision.ts'
import { writeDecision } from './write-decision.ts'
import type { PositioningId } from '../ids.ts'

/** Decides for one person, in the name of somebody who runs the action. The same decision twice is refused as such. */
export async function decidePositioning(
  db: Db,
  what: { positioningId: PositioningId; decision: Decision; on: Day },
  actor: Actor,
  now: Date,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const one = await readPositioning(tx, what.positioningId)
    if (!one || !(await rightInCircle(tx, actor, one.actionId, 'positioning', now)).writes)
      return refuse('not yours')
    return writeDecision(tx, one, what.decision, { on: what.on, by: actor.personId }, now)
  })
}
