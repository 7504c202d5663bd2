import { rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { writeDecision, type Decided } from './decide-positioning.ts'
import { readPositioning } from './positioning-store.ts'
import type { Withdrawal } from './positioning.ts'

/** True for a referent of this positioning, and for who runs its action. */
export async function mayFollow(
  db: Db,
  actor: Actor,
  one: { id: string; actionId: string },
  now: Date,
): Promise<boolean> {
  const asReferent = await rightInCircle(db, actor, one.id, 'positioning', now)
  return asReferent.writes || (await rightInCircle(db, actor, one.actionId, 'positioning', now)).writes
}

/** The person goes another way: a job, an absence, another reason. After an admission, the place is free again. */
export async function withdrawPositioning(
  db: Db,
  what: { positioningId: string; withdrawal: Withdrawal; why: string | null },
  actor: Actor,
  now: Date,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const one = await readPositioning(tx, what.positioningId)
    if (!one || !(await mayFollow(tx, actor, one, now))) return { ok: false, refusal: 'not yours' }
    const wish = { kind: 'withdraw' as const, withdrawal: what.withdrawal, why: what.why }
    return writeDecision(tx, one, wish, { on: parisDay(now), by: actor.personId }, now)
  })
}
