import type { Tx } from '#platform/db'
import { lockOrderAndDay, lockDay } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import { ordersByIds } from '../order-store.ts'
import type { Order } from '../order.ts'
import { releaseHeld } from './release-held.ts'
import type { OfferedSlot } from './slot.ts'
import type { Wish } from './wish.ts'

/**
 * Holds the day asked for and, when the wish is an order already, the day where it is; in the order of days, so that nobody waits in a
 * ring. What was held for too long is let go before anything is answered.
 */
export async function lockBoth(
  tx: Tx,
  hub: Hub,
  wish: Wish,
  slot: OfferedSlot,
  now: Date,
): Promise<Order | undefined> {
  const [seen] = await ordersByIds(tx, [wish.id])
  for (const day of [...new Set([slot.day, seen?.day ?? slot.day])].toSorted()) await lockDay(tx, hub.id, day)
  await releaseHeld(tx, hub, slot.day, now)
  return lockOrderAndDay(tx, wish.id)
}
