import { cancelOrder, type OrderId } from '#delivery'
import { returnStock } from '#market'
import { writeReason, type RefundReason } from '#payments'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { letGo, reservationsOf, type Reservation } from '../checkout/door.ts'
import { isClaimed, refundOrder } from '../refund/door.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { lockOrder, writeState } from '../order-store.ts'
import { tellStory } from '../story-store.ts'
import { isHeld, mayCancel } from '../order.ts'
import { replacementsOfOrder, writeReplaceAnswers } from '../replacement-store.ts'
import { readyAtOf } from '../share.ts'
import { settleAnswersOf } from '../settlement/door.ts'

export type CancelRefusal = 'unknown order' | 'too late' | 'disputed'
export type Cancelled = { ok: true } | Refused<CancelRefusal>

type Cancelling = { id: OrderId; reason: RefundReason; by: PersonId | null; delivery?: 'cancelled already' }

/**
 * Cancels an order before anybody prepares it: all is given back, goods return to the shelf, shops are told. Twice is once. Whoever runs
 * the market (`by`) may do it until the bike has it. Refusals: 'unknown order', 'too late', 'disputed'.
 */
export async function cancelOwnOrder(
  db: Db,
  { id, reason, by, delivery }: Cancelling,
  now: Date,
): Promise<Cancelled> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    if (!order) return refuse('unknown order')
    if (order.state === 'cancelled') return { ok: true }
    if (isHeld(order)) {
      await letGo(tx, order, 'cancelled', now)
      return { ok: true }
    }
    const prepared = (await sharesOf(tx, [id])).some((share) => readyAtOf(share) !== null)
    const free = delivery || by ? order.state === 'confirmed' : mayCancel(order, now) && !prepared
    if (!free) return refuse('too late')
    if (await isClaimed(tx, id)) return refuse('disputed')
    if (order.way.mode === 'delivery' && !delivery) {
      // whoever runs the market says why in their own words
      const told = by
        ? { code: 'other' as const, words: writeReason(reason) }
        : { code: 'by customer' as const }
      const stopped = await cancelOrder(tx, { id, reason: told, by }, now)
      if (!stopped.ok && stopped.refusal === 'already collected') return refuse('too late')
    }
    const given = await refundOrder(tx, order, { reason, by }, now)
    if (!given.ok) throw new Error(`order ${id}: ${given.refusal} since it was looked at`)
    await settleAnswersOf(tx, id, now)
    const proposed = await replacementsOfOrder(tx, id)
    const asked = proposed.filter((one) => one.answer === null)
    await writeReplaceAnswers(tx, asked, 'withdrawn', now)
    // what was prepared already is not put back on a shelf by itself: somebody counts
    const instead = prepared ? asked : proposed.filter(({ answer }) => answer === null || answer === 'yes')
    const goods = prepared ? [] : await goodsOf(tx, id)
    await returnStock(tx, [...goods, ...instead], by, now)
    await writeState(tx, id, { state: 'cancelled', endedAt: now })
    await tellStory(tx, { orderId: id, what: 'cancelled', reason, by }, now)
    await announce(tx, 'order cancelled', { orderId: id, reference: order.reference }, now)
    return { ok: true }
  })
}

/** What was sold and is still on the shelf: not what a shop said it had no more. */
async function goodsOf(db: Db, id: OrderId): Promise<Reservation[]> {
  const there = (await linesOf(db, [id])).filter((one) => one.state === 'asked' || one.state === 'accepted')
  const ids = new Set(there.map((one) => one.productId))
  return (await reservationsOf(db, id)).filter((one) => ids.has(one.productId))
}
