import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { forgottenAt, writeWords } from '../order-life-store.ts'
import { lockOrder } from '../order-store.ts'
import { isCancelled, type Order } from '../order.ts'

export type WordRefusal = 'unknown order' | 'over'

/**
 * What the customer says to the courier, in place of what was said before. Refusals: 'unknown order', 'over' (delivered,
 * cancelled, erased).
 */
export async function sayWord(
  db: Db,
  { order, words }: { order: Pick<Order, 'id'>; words: string },
): Promise<{ ok: true } | Refused<WordRefusal>> {
  return db.transaction(async (tx) => {
    const held = await lockOrder(tx, order.id)
    if (!held) return refuse('unknown order')
    const over = isCancelled(held) || held.ended?.how === 'delivered'
    if (over || (await forgottenAt(tx, order.id))) return refuse('over')
    await writeWords(tx, order.id, words)
    return { ok: true }
  })
}
