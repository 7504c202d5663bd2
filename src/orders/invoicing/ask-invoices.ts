import type { OrderId } from '#delivery'
import type { Tx } from '#platform/db'
import { businessOfOrder, insertBusiness, isSameBusiness, type Business } from '../business/door.ts'
import { lockOrder } from '../order-store.ts'
import { giveInvoices } from '../receipt/door.ts'

/**
 * An order was bought for an organisation: each receipt that was given is taken back by a credit note, and an invoice takes its place; those
 * to come will be invoices. Asked twice, it is once. Gives how many invoices were made.
 */
export async function askInvoices(
  tx: Tx,
  orderId: OrderId,
  business: Business,
  now: Date,
): Promise<{ made: number }> {
  const order = await lockOrder(tx, orderId)
  if (!order) return { made: 0 }
  if (!isSameBusiness(await businessOfOrder(tx, order.id), business))
    await insertBusiness(tx, order.id, business, now)
  return { made: await giveInvoices(tx, order, business, now) }
}
