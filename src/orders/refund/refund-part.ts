import type { OrderId } from '#delivery'
import { refundWhatIsLeft, type PaymentId, type RefundId, type RefundReason } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { Part } from './read-given.ts'

/** Why something goes back, and who decided it; null: a rule did. */
export type Why = { reason: RefundReason; by: PersonId | null }

type Asked = Why & { id: RefundId; orderId: OrderId; part: Part; cents: number }

/**
 * Says to the payments room what goes back of a part of an order. `id` is made by whoever asks: twice is once. @returns the cents that go back:
 * less, or none, where the bank of the customer gave them this money already. Refusal: 'disputed', that bank claims it. @throws any other one.
 */
export async function refundPart(
  tx: Tx,
  { orderId, part, ...asked }: Asked,
  now: Date,
): Promise<{ ok: true; cents: number } | Refused<'disputed'>> {
  const ask = { ...asked, paymentId: asId<PaymentId>(orderId), shareId: part }
  const refunded = await refundWhatIsLeft(tx, ask, now)
  if (refunded.ok) return refunded
  if (refunded.refusal === 'disputed') return refuse('disputed')
  throw new Error(`order ${orderId}: refund ${asked.id} of ${part}: ${refunded.refusal}`)
}
