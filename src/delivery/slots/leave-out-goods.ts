import type { Tx } from '#platform/db'
import { gesturesOfOrder, takesGoods, standing } from '../gestures/door.ts'
import { lockOrderAndDay } from '../plan/door.ts'
import { replacePickups } from '../order-write-store.ts'
import { isCancelled } from '../order.ts'
import type { Pickup } from '../pickup.ts'
import type { OrderId, PlaceId } from '../ids.ts'

type LeavingOut = { orderId: OrderId; placeId: PlaceId; load: Omit<Pickup, 'placeId' | 'readyAt'> }

/**
 * A shop has less for an order than was asked: what is left of it stands in the list of whoever collects and of whoever waits. The plan stays:
 * what was carried with more is carried with less. Twice is once. @returns false when there is nothing to change: the order is over, or
 * a courier has these goods.
 */
export async function leaveOutGoods(tx: Tx, { orderId, placeId, load }: LeavingOut): Promise<boolean> {
  const order = await lockOrderAndDay(tx, orderId)
  if (!order || isCancelled(order) || order.ended) return false
  const there = order.pickups.find((one) => one.placeId === placeId)
  if (!there) return false
  const gestures = standing(await gesturesOfOrder(tx, orderId))
  if (gestures.some((one) => takesGoods(one) && one.placeId === placeId)) return false
  const others = order.pickups.filter((one) => one.placeId !== placeId || one === there)
  const pickups = others.map((one) => (one === there ? { ...there, ...lighter(there, load) } : one))
  await replacePickups(tx, { id: orderId, pickups })
  return true
}

/** Never heavier than what the plan was made for. */
const lighter = (before: Pickup, load: LeavingOut['load']): LeavingOut['load'] => ({
  ...load,
  weight_g: Math.min(before.weight_g, load.weight_g),
  volume_ml: Math.min(before.volume_ml, load.volume_ml),
  heaviestParcel_g: Math.min(before.heaviestParcel_g, load.heaviestParcel_g),
})
