import type { Db, Tx } from '#platform/db'
import { gesturesOfOrder, standing, takesGoods } from '../gestures/door.ts'
import { lockOrderAndDay } from '../plan/door.ts'
import type { OrderId, PlaceId } from '../ids.ts'

/** Where a courier has taken the goods of an order already; held until the transaction ends, so that it stays true. */
export async function lockTaken(tx: Tx, orderId: OrderId): Promise<Set<PlaceId>> {
  return (await lockOrderAndDay(tx, orderId)) ? readTaken(tx, orderId) : new Set()
}

/** The same to read, true at this instant. */
export async function readTaken(db: Db, orderId: OrderId): Promise<Set<PlaceId>> {
  const gestures = standing(await gesturesOfOrder(db, orderId))
  return new Set(gestures.flatMap((one) => (takesGoods(one) && one.placeId ? [one.placeId] : [])))
}
