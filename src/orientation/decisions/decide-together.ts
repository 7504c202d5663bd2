import { rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import { asId } from '#platform/id'
import { refuse } from '#platform/refusal'
import { writeDecision } from './write-decision.ts'
import type { DecideRefusal, Decision } from './decision.ts'

export type Together = { ok: true; decided: number } | { ok: false; refusals: Map<string, DecideRefusal> }

/**
 * A commission decides for many people at once: all of it, or nothing when one decision cannot be. What was decided so already
 * is left as it is.
 */
export async function decideTogether(
  db: Db,
  what: { actionId: ActionId; on: Day; decisions: ReadonlyMap<string, Decision> },
  actor: Actor,
  now: Date,
): Promise<Together> {
  return db.transaction(async (tx): Promise<Together> => {
    const refusals = new Map<string, DecideRefusal>()
    const { writes } = await rightInCircle(tx, actor, what.actionId, 'positioning', now)
    let decided = 0
    for (const [id, decision] of what.decisions) {
      const made = { on: what.on, by: actor.personId }
      const done = writes
        ? await writeDecision(tx, { id: asId(id), actionId: what.actionId }, decision, made, now)
        : refuse('not yours')
      if (done.ok) decided++
      else if (done.refusal !== 'same decision') refusals.set(id, done.refusal)
    }
    return refusals.size > 0 ? { ok: false, refusals } : { ok: true, decided }
  })
}
