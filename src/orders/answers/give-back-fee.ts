import { refundsOf, refundWhatIsLeft, writeReason, type PaymentId, type RefundId } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId, newId } from '#platform/id'
import type { ReceiptId } from '../ids.ts'
import type { Order } from '../order.ts'
import { creditWhole } from '../receipt/door.ts'
import { isAllPaidBack } from './give-back-store.ts'

const reason = { why: 'all given up' } as const

/**
 * Gives bringing an order back, with its credit note, once its customer gave up all that was brought and each product is paid back (L221-24):
 * what is left of it, so once. Whoever calls holds the order, knows that no bank claims its payment, and writes to the customer. @returns the cents.
 */
export async function giveBackFee(
  tx: Tx,
  order: Order,
  { by, now }: { by: PersonId | null; now: Date },
): Promise<number> {
  if (!(await isAllPaidBack(tx, order.id))) return 0
  const paymentId = asId<PaymentId>(order.id)
  const given = (await refundsOf(tx, paymentId))
    .filter(({ part }) => part === 'delivery')
    .reduce((sum, one) => sum + one.cents, 0)
  const cents = order.deliveryCents - given
  if (cents <= 0) return 0
  const id = newId<RefundId & ReceiptId>()
  const refunded = await refundWhatIsLeft(tx, { id, paymentId, shareId: 'delivery', cents, reason, by }, now)
  if (!refunded.ok) throw new Error(`refund of delivery ${order.id}: ${refunded.refusal}`)
  if (refunded.cents > 0)
    await creditWhole(tx, order, { parts: [{ id, shareId: 'delivery' }], why: writeReason(reason) }, now)
  return refunded.cents
}
