import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { freeOrders } from './free-orders.ts'
import { gesturesOfOrder } from './gesture-store.ts'
import { standing } from './gesture.ts'
import { readHub } from './hub-store.ts'
import type { Hub } from './hub.ts'
import { closedWhy, REMADE } from './offer-slots.ts'
import { openDay } from './open-day.ts'
import { writeCancellation, writeRestoration } from './order-life-store.ts'
import { lockOrder, ordersByIds } from './order-store.ts'
import type { Order } from './order.ts'
import { lockDay } from './plan-store.ts'
import { takeOrder } from './take-order.ts'
import { whySentence } from './why-sentences.ts'

export type CancelRefusal = 'unknown order' | 'already collected'
export type Cancelled = { ok: true; order: Order } | { ok: false; refusal: CancelRefusal }

/** An order that nobody waits for any more, and why, in the words of whoever says so. */
export type Cancelling = { id: string; why: string; by: string | null }

/**
 * Cancels an order as long as nothing of it is on a bike: it leaves the plan and its slot is free again. Twice is once.
 * Refusals: 'unknown order', 'already collected' (a courier has goods of it, or has been at the door).
 */
export async function cancelOrder(db: Db, { id, why, by }: Cancelling, now: Date): Promise<Cancelled> {
  return db.transaction(async (tx) => {
    const found = await holdOrder(tx, id)
    if (!found) return { ok: false, refusal: 'unknown order' }
    const { order, hub } = found
    if (order.cancelled) return { ok: true, order }
    if (await isCollected(tx, order)) return { ok: false, refusal: 'already collected' }
    await writeCancellation(tx, id, why, now)
    await freeOrders(tx, { hub, day: order.day, ids: [id], by, at: now })
    const { reference, hubId, source } = order
    await announce(tx, 'delivery cancelled', { orderId: id, reference, hubId, source, why }, now)
    return { ok: true, order: { ...order, cancelled: { at: now, why } } }
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
    const found = await holdOrder(tx, id)
    if (!found?.order.confirmedAt) return { ok: false, refusal: 'unknown order' }
    const { order, hub } = found
    if (!order.cancelled) return { ok: true, order }
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
    return { ok: true, order: { ...order, cancelled: null } }
  })
}

/** The order and its hub, the day held first, as every writer of a day does. */
async function holdOrder(tx: Db, id: string): Promise<{ order: Order; hub: Hub } | undefined> {
  const [seen] = await ordersByIds(tx, [id])
  if (!seen) return undefined
  await lockDay(tx, seen.hubId, seen.day)
  const [order, hub] = [await lockOrder(tx, id), await readHub(tx, seen.hubId)]
  return order && hub && { order, hub }
}

/** True once a courier has something of it, or has been at the door: the standing gestures say so. */
export async function isCollected(db: Db, { id }: Pick<Order, 'id'>): Promise<boolean> {
  const kinds = new Set(['collected', 'delivered', 'absent', 'refused'])
  return standing(await gesturesOfOrder(db, id)).some(({ kind }) => kinds.has(kind))
}
