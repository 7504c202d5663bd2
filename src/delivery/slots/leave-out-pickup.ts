import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { keepLess, lockOrderAndDay, withoutPickup, planOfDay } from '../plan/door.ts'
import { gesturesOfOrder, takesGoods, standing } from '../gestures/door.ts'
import { readHub } from '../hub-store.ts'
import { replacePickups } from '../order-write-store.ts'
import { isCancelled, type Order } from '../order.ts'
import type { OrderId, PlaceId } from '../ids.ts'

export type LeaveOutRefusal = 'unknown order' | 'already collected' | 'nothing left'
export type LeftOut = { ok: true; order: Order; changed: boolean } | Refused<LeaveOutRefusal>
type LeavingOut = { orderId: OrderId; placeId: PlaceId; by: PersonId | null }

/**
 * A shop prepares nothing for an order: no bike goes there for it any more, all that this place had for it leaves the order, and the rest is
 * brought as it was. Whoever rides sees it on the next screen. Twice is once; an order that is over is left as it is.
 * Refusals: 'unknown order', 'already collected' (a courier has these goods), 'nothing left' (the only place: cancel the order).
 */
export async function leaveOutPickup(
  db: Db,
  { orderId, placeId, by }: LeavingOut,
  now: Date,
): Promise<LeftOut> {
  return db.transaction(async (tx) => {
    const order = await lockOrderAndDay(tx, orderId)
    const hub = order && (await readHub(tx, order.hubId))
    if (!order || !hub) return refuse('unknown order')
    const pickups = order.pickups.filter((one) => one.placeId !== placeId)
    if (isCancelled(order) || order.ended || pickups.length === order.pickups.length)
      return { ok: true, order, changed: false }
    if (pickups.length === 0) return refuse('nothing left')
    const gestures = standing(await gesturesOfOrder(tx, orderId))
    if (gestures.some((one) => takesGoods(one) && one.placeId === placeId)) return refuse('already collected')
    await replacePickups(tx, { id: orderId, pickups })
    const kept = await planOfDay(tx, hub.id, order.day)
    const plan = kept && withoutPickup(kept.plan, orderId, placeId)
    if (kept && plan) await keepLess(tx, { hub, kept, plan, how: 'pickup dropped', by, at: now })
    const { reference, hubId } = order
    await announce(tx, 'delivery pickup dropped', { orderId, reference, hubId, placeId }, now)
    return { ok: true, order: { ...order, pickups }, changed: true }
  })
}
