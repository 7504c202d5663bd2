import type { OrderId } from '#delivery'
import { paymentsByIds, type PaymentId } from '#payments'
import type { Db } from '#platform/db'
import { asId } from '#platform/id'

/** What the bank of a customer does with the money of an order: it claims it, and nothing may go back meanwhile; or all went back already. */
export type Claim = 'open' | 'all given back' | 'none'

/** The claim on the money of each of these orders. */
export async function claimsOf(db: Db, orderIds: readonly OrderId[]): Promise<(id: OrderId) => Claim> {
  const payments = await paymentsByIds(
    db,
    orderIds.map((id) => asId<PaymentId>(id)),
  )
  return (id) => {
    const state = payments.get(id)?.state
    return state === 'disputed' ? 'open' : state === 'refunded' ? 'all given back' : 'none'
  }
}

/** True while the bank of its customer claims the money of this order: nothing of it goes back. */
export const isClaimed = async (db: Db, orderId: OrderId): Promise<boolean> =>
  (await claimsOf(db, [orderId]))(orderId) === 'open'
