import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { freeOrders, lockOrderAndDay, whySentence } from '../plan/door.ts'
import type { CancelReason } from '../cancellation.ts'
import { gesturesOfOrder, takesGoods, type Gesture, standing as standingOf } from '../gestures/door.ts'
import { readHub } from '../hub-store.ts'
import type { Hub } from '../hub.ts'
import { closedWhy, REMADE } from './offer-slots.ts'
import { openDay } from './open-day.ts'
import { writeCancellation, writeRestoration } from '../order-life-store.ts'
import type { Order } from '../order.ts'
import { takeOrder } from './take-order.ts'

export type CancelRefusal = 'unknown order' | 'already collected'
export type Cancelled = { ok: true; order: Order } | { ok: false; refusal: CancelRefusal }

/** An order that nobody waits for any more, why, and who says so: null for its customer, or for us. */
export type Cancelling = { id: string; reason: CancelReason; by: string | null }

/**
 * Cancels an order as long as nothing of it is on a bike: it leaves the plan and its slot is free again. Twice is once.
 * Refusals: 'unknown order', 'already collected' (a courier has goods of it, or has been at the door).
 */
export async function cancelOrder(db: Db, { id, reason, by }: Cancelling, now: Date): Promise<Cancelled> {
  return db.transaction(async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found) return { ok: false, refusal: 'unknown order' }
    const { order, hub } = found
    const { standing } = order
    if (standing.state === 'cancelled') return { ok: true, order }
    if (await isCollected(tx, order)) return { ok: false, refusal: 'already collected' }
    await writeCancellation(tx, id, reason, now)
    await freeOrders(tx, { hub, day: order.day, ids: [id], by, at: now })
    const { reference, hubId, source } = order
    await announce(tx, 'delivery cancelled', { orderId: id, reference, hubId, source, reason }, now)
    const confirmedAt = standing.state === 'confirmed' ? standing.at : null
    return { ok: true, order: { ...order, standing: { state: 'cancelled', at: now, reason, confirmedAt } } }
  })
}

export type Restored =
  | { ok: true; order: Order }
  | { ok: false; refusal: 'unknown order' | 'slot not offered' }
  | { ok: false; refusal: 'no bike fits'; why: string }

/**
 * Takes a cancellation back: the order gets its hours again when the bikes still can.
 * Refusals: 'unknown order', 'slot not offered' (its hours have begun), 'no bike fits' with a French sentence.
 */
export async function restoreOrder(
  db: Db,
  { id, by }: { id: string; by: string | null },
  now: Date,
): Promise<Restored> {
  return db.transaction(async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found) return { ok: false, refusal: 'unknown order' }
    const { order, hub } = found
    if (order.standing.state === 'confirmed') return { ok: true, order }
    const confirmedAt = order.standing.state === 'cancelled' && order.standing.confirmedAt
    if (!confirmedAt) return { ok: false, refusal: 'unknown order' }
    if (order.slotFrom <= now) return { ok: false, refusal: 'slot not offered' }
    const placeIds = order.pickups.map(({ placeId }) => placeId)
    const open = await openDay(tx, { hub, day: order.day, now, placeIds, door: order.door.point })
    const closed = closedWhy(open, order)
    if (closed || !open) return { ok: false, refusal: 'no bike fits', why: (closed ?? REMADE).why }
    const taken = await takeOrder(tx, { hub, open, order, by, at: now })
    if (!taken.ok) {
      const why = whySentence(taken.why, open.rows)
      return { ok: false, refusal: 'no bike fits', why }
    }
    await writeRestoration(tx, id)
    const { reference, hubId, source } = order
    await announce(tx, 'delivery ordered', { orderId: id, reference, hubId, source }, now)
    return { ok: true, order: { ...order, standing: { state: 'confirmed', at: confirmedAt } } }
  })
}

async function lockedOrder(tx: Db, id: string): Promise<{ order: Order; hub: Hub } | undefined> {
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
