import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { refuse } from '#platform/refusal'
import { mayFollow } from '../access.ts'
import { writeDecision, type Decided } from '../decisions/door.ts'
import { readPositioning } from '../positioning-store.ts'
import type { Withdrawal } from '../positioning.ts'
import type { PositioningId } from '../ids.ts'

/** The person goes another way: a job, an absence, another reason. After an admission, the place is free again. */
export async function withdrawPositioning(
  db: Db,
  what: { positioningId: PositioningId; withdrawal: Withdrawal; why: string | null },
  actor: Actor,
  now: Date,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const one = await readPositioning(tx, what.positioningId)
    if (!one || !(await mayFollow(tx, actor, one, now))) return refuse('not yours')
    const decision = { kind: 'withdraw' as const, withdrawal: what.withdrawal, why: what.why }
    return writeDecision(tx, one, decision, { on: parisDay(now), by: actor.personId }, now)
  })
}
