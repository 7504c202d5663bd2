import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { freeOrders, lockOrderAndDay } from '../plan/door.ts'
import type { CancelReason } from '../cancellation.ts'
import { gesturesOfOrder, takesGoods, type Gesture, standing as standingOf } from '../gestures/door.ts'
import { readHub } from '../hub-store.ts'
import type { Hub } from '../hub.ts'
import { writeCancellation } from '../order-life-store.ts'
import type { Order } from '../order.ts'
import type { OrderId } from '../ids.ts'

export type CancelRefusal = 'unknown order' | 'already collected'
export type Cancelled = { ok: true; order: Order } | Refused<CancelRefusal>

/** An order that nobody waits for any more, why, and who says so: null for its customer, or for us. */
export type Cancelling = { id: OrderId; reason: CancelReason; by: PersonId | null }

/**
 * Cancels an order as long as nothing of it is on a bike: it leaves the plan and its slot is free again. Twice is once.
 * Refusals: 'unknown order', 'already collected' (a courier has goods of it, or has been at the door).
 */
export async function cancelOrder(db: Db, { id, reason, by }: Cancelling, now: Date): Promise<Cancelled> {
  return db.transaction(async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found) return refuse('unknown order')
    const { order, hub } = found
    const { standing } = order
    if (standing.state === 'cancelled') return { ok: true, order }
    if (await isCollected(tx, order)) return refuse('already collected')
    await writeCancellation(tx, { id, by, at: now }, reason)
    await freeOrders(tx, { hub, day: order.day, ids: [id], by, at: now })
    const { reference, hubId, source } = order
    await announce(tx, 'delivery cancelled', { orderId: id, reference, hubId, source, reason }, now)
    const confirmedAt = standing.state === 'confirmed' ? standing.at : null
    return { ok: true, order: { ...order, standing: { state: 'cancelled', at: now, reason, confirmedAt } } }
  })
}

export async function lockedOrder(tx: Tx, id: OrderId): Promise<{ order: Order; hub: Hub } | undefined> {
  const order = await lockOrderAndDay(tx, id)
  const hub = order && (await readHub(tx, order.hubId))
  return hub && { order, hub }
}

/** True once a courier has something of it, or has been at the door: the standing gestures say so. */
export async function isCollected(db: Db, { id }: Pick<Order, 'id'>): Promise<boolean> {
  return wasCollected(standingOf(await gesturesOfOrder(db, id)))
}

/** The same, by gestures of the order that stand. */
export const wasCollected = (gestures: readonly Gesture[]): boolean =>
  gestures.some((one) => takesGoods(one) || ['delivered', 'absent', 'refused'].includes(one.kind))
