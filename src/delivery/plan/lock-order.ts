import type { Tx } from '#platform/db'
import { lockOrder, ordersByIds } from '../order-store.ts'
import type { Order } from '../order.ts'
import { lockDay } from './store.ts'
import type { OrderId } from '../ids.ts'

/** Holds an order until the transaction ends, its day first, as every writer of a day does. */
export async function lockOrderAndDay(tx: Tx, id: OrderId): Promise<Order | undefined> {
  const [seen] = await ordersByIds(tx, [id])
  if (!seen) return undefined
  await lockDay(tx, seen.hubId, seen.day)
  const order = await lockOrder(tx, id)
  // It went to another day while we waited: nobody moves it any more, and that day is the one to hold.
  if (order && order.day !== seen.day) await lockDay(tx, order.hubId, order.day)
  return order
}
