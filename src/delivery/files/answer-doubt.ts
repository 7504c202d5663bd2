import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { catchUp } from '../slots/door.ts'
import type { Doubt } from './doubt-store.ts'
import { closeDoubt, lockDoubt } from './doubt-answer-store.ts'
import type { FileDoubt, Mended } from './file-order.ts'
import { readFileOrder } from './read-file-order.ts'
import type { Hub } from '../hub.ts'
import { keepFileOrder, type FileOrderRefusal } from './keep-file-order.ts'
import type { AddressDoubtId } from '../ids.ts'

export type AnswerRefusal = 'unknown question' | 'answered already' | FileOrderRefusal
export type Answered =
  | { ok: true }
  | Refused<AnswerRefusal>
  | { ok: false; refusal: 'still in doubt'; doubt: FileDoubt }

/**
 * Answers what a file asked: the order is left out, or taken with what was said of it, and then it is an order like the others.
 * Refusals: 'unknown question', 'answered already', 'still in doubt' with what is asked next, and those of an order on its way.
 */
export async function answerDoubt(
  db: Db,
  { id, hub, by, answer }: { id: AddressDoubtId; hub: Hub; by: PersonId; answer: Mended | 'left out' },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const doubt = await lockDoubt(tx, id, hub.id)
    if (!doubt?.lines) return refuse('unknown question')
    if (doubt.answer) return refuse('answered already')
    if (answer === 'left out') {
      await closeDoubt(tx, id, { answer: 'left out', mended: null }, by, now)
      return { ok: true }
    }
    const mended = togetherWith(doubt, answer)
    const read = readFileOrder(doubt.lines, mended)
    if (!read.ok) return { ok: false, refusal: 'still in doubt', doubt: read.doubt }
    const kept = await keepFileOrder(tx, read.order, { hub, now, by })
    if (!kept.ok) return kept
    await closeDoubt(tx, id, { answer: 'taken', mended }, by, now)
    await catchUp(tx, { hub, day: kept.value.day, by, at: now })
    return { ok: true }
  })
}

/** One answer may show the next question: what was said before stays said. */
const togetherWith = ({ mended }: Doubt, answer: Mended): Mended => ({
  ...mended,
  ...answer,
  seen: [...new Set([...(mended?.seen ?? []), ...(answer.seen ?? [])])],
})
