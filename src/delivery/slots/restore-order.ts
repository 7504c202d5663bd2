import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import type { ToldNoSlot } from './no-slot.ts'
import { namesOf, openFor } from './open-for.ts'
import { openDay } from './open-day.ts'
import { writeRestoration } from '../order-life-store.ts'
import type { Order } from '../order.ts'
import { takeOrder } from './take-order.ts'
import { lockedOrder } from './cancel-order.ts'
import type { OrderId } from '../ids.ts'

export type Restored =
  | { ok: true; order: Order }
  | Refused<'unknown order' | 'slot not offered'>
  | (Refused<'no bike fits'> & ToldNoSlot)

/**
 * Takes a cancellation back: the order gets its hours again when the bikes still can.
 * Refusals: 'unknown order', 'slot not offered' (its hours have begun), 'no bike fits' with the reason.
 */
export async function restoreOrder(
  db: Db,
  { id, by }: { id: OrderId; by: PersonId | null },
  now: Date,
): Promise<Restored> {
  return db.transaction(async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found) return refuse('unknown order')
    const { order, hub } = found
    if (order.standing.state === 'confirmed') return { ok: true, order }
    const confirmedAt = order.standing.state === 'cancelled' && order.standing.confirmedAt
    if (!confirmedAt) return refuse('unknown order')
    if (order.slotFrom <= now) return refuse('slot not offered')
    const placeIds = order.pickups.map(({ placeId }) => placeId)
    const day = await openDay(tx, { hub, day: order.day, now, placeIds, door: order.door.point })
    const { open, closed } = openFor(day, order.day, order)
    if (closed) return { ok: false, refusal: 'no bike fits', ...closed }
    const taken = await takeOrder(tx, { hub, open, order, by, at: now })
    if (!taken.ok) return { ok: false, refusal: 'no bike fits', why: taken.why, names: namesOf(open) }
    await writeRestoration(tx, { id, by, at: now })
    const { reference, hubId, source } = order
    await announce(tx, 'delivery ordered', { orderId: id, reference, hubId, source }, now)
    return { ok: true, order: { ...order, standing: { state: 'confirmed', at: confirmedAt } } }
  })
}
