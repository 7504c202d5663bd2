import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { isCollected, catchUp } from '../slots/door.ts'
import { freeOrders, lockOrderAndDay } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import { placeDoor } from '../order-life-store.ts'
import { isCancelled, type Placed } from '../order.ts'
import { learnStreet } from '../addresses/door.ts'
import type { OrderId } from '../ids.ts'

export type PlaceRefusal = 'unknown order' | 'already collected'

/**
 * Puts the door of an order on the map: it finds its bike if its day is planned, and its street is known a little better.
 * Refusals: 'unknown order', 'already collected'.
 */
export async function placeOrder(
  db: Db,
  { hub, id, point, by }: { hub: Hub; id: OrderId; point: Placed; by: PersonId },
  now: Date,
): Promise<{ ok: true } | Refused<PlaceRefusal>> {
  return db.transaction(async (tx) => {
    const order = await lockOrderAndDay(tx, id)
    if (order?.hubId !== hub.id || isCancelled(order)) return refuse('unknown order')
    if (await isCollected(tx, order)) return refuse('already collected')
    await placeDoor(tx, id, point)
    if (point.from === 'person') await learnStreet(tx, order.door, point)
    await freeOrders(tx, { hub, day: order.day, ids: [id], by, at: now })
    await catchUp(tx, { hub, day: order.day, by, at: now })
    return { ok: true }
  })
}
