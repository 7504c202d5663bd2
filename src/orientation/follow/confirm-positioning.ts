import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { lockPositioning, readPositioning } from '../positioning-store.ts'
import { markConfirmed } from '../standing-store.ts'
import { changeComment, eraseUnread, prescribersOf } from '../prescriber-store.ts'
import { insertStep } from '../step-store.ts'
import { mayFollow } from '../access.ts'
import type { PositioningId } from '../ids.ts'

/** Somebody looked at a line that was not sure, and says it is right, or rights its comment; `settled`, what it left unread too. Twice is once. */
export async function confirmPositioning(
  db: Db,
  what: { positioningId: PositioningId; comment: string | null; settled: boolean },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<'not yours'>> {
  return db.transaction(async (tx) => {
    const seen = await readPositioning(tx, what.positioningId)
    if (!seen || !(await mayFollow(tx, actor, seen, now))) return refuse('not yours')
    const one = await lockPositioning(tx, seen.id)
    if (!one?.toConfirm) return { ok: true }
    const [first] = await prescribersOf(tx, one.id)
    if (first && one.toConfirm === 'shifted line') {
      await changeComment(tx, one.id, first.prescriberKey, what.comment)
      if (what.settled) await eraseUnread(tx, one.id, first.prescriberKey)
    }
    await markConfirmed(tx, one.id, now)
    await insertStep(
      tx,
      one.id,
      { step: 'confirmed', words: null, onDay: parisDay(now), by: actor.personId },
      now,
    )
    return { ok: true }
  })
}
