import type { OrderId } from '#delivery'
import type { Tx } from '#platform/db'
import { isSameBusiness } from './business.ts'
import { businessOfBasket, businessOfOrder, insertBusiness } from './store.ts'
import type { BasketId } from '../ids.ts'

/** An order is bought for whom its basket says. Twice is once. */
export async function keepBusiness(tx: Tx, basketId: BasketId, orderId: OrderId, now: Date): Promise<void> {
  const wanted = await businessOfBasket(tx, basketId)
  if (!isSameBusiness(await businessOfOrder(tx, orderId), wanted))
    await insertBusiness(tx, orderId, wanted, now)
}
