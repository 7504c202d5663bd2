import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/id'
import type { OrderId } from '#delivery'
import { lockBasket, renewOrderId, type Basket } from '../basket/door.ts'
import { letGo } from './let-go.ts'
import { lockOrder, readOrder } from '../order-store.ts'
import { isHeld } from '../order.ts'
import type { BasketId } from '../ids.ts'

/** There is not enough for the new order: what the basket held before is let go all the same. */
export async function letGoBefore(db: Db, basketId: BasketId, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const basket = await lockBasket(tx, basketId)
    if (basket && (await readOrder(tx, basket.orderId))) await anotherOrder(tx, basket, now)
  })
}

/** What the basket held before is let go, and its next order is another one. */
export async function anotherOrder(tx: Tx, basket: Basket, now: Date): Promise<OrderId> {
  const before = await lockOrder(tx, basket.orderId)
  if (before && isHeld(before)) await letGo(tx, before, 'lapsed', now)
  const orderId = newId<OrderId>()
  await renewOrderId(tx, basket.id, orderId)
  return orderId
}
