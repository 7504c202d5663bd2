import type { Db, Tx } from '#platform/db'
import { asId } from '#platform/id'
import { gesturesOfPress, gesturesOfOrder } from './gesture-store.ts'
import { isAboutOrder, type Gesture } from './gesture.ts'
import { lockOrder } from '../order-store.ts'
import type { Order } from '../order.ts'

/** The orders that these gestures are about, or take something back of, each held until the transaction ends. */
export async function lockTouchedOrders(tx: Tx, gestures: readonly Gesture[]): Promise<Map<string, Order>> {
  const ids = new Set(gestures.filter(isAboutOrder).map(({ orderId }) => orderId))
  for (const undo of gestures)
    if (undo.kind === 'undone')
      for (const { orderId } of (await gesturesOfPress(tx, undo.undoes)).filter(isAboutOrder))
        ids.add(orderId)
  const held = new Map<string, Order>()
  for (const id of [...ids].toSorted()) {
    const order = await lockOrder(tx, id)
    if (order) held.set(id, order)
  }
  return held
}

export async function gesturesOf(db: Db, orders: Map<string, Order>): Promise<Map<string, Gesture[]>> {
  const found = new Map<string, Gesture[]>()
  for (const id of orders.keys()) found.set(id, await gesturesOfOrder(db, asId(id)))
  return found
}
