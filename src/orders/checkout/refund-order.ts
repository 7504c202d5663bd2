import {
  refundsOf,
  refundWhatIsLeft,
  writeReason,
  type PaymentId,
  type RefundReason,
  type ShareId,
} from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { sharesOf } from '../share-store.ts'
import type { Order } from '../order.ts'
import { creditWhole } from '../receipt/door.ts'

/** The part of a payment that is no shop's. */
const DELIVERY = 'delivery' as const

/**
 * Gives back all that was not given back yet, share by share, then the delivery; what has a receipt gets its credit note. Whoever calls holds the order and ends it in the same
 * transaction, so that this happens once. @returns the cents given back. Refusal: 'disputed', the customer's bank claims them already.
 */
export async function refundOrder(
  tx: Tx,
  order: Order,
  { reason, by }: { reason: RefundReason; by: PersonId | null },
  now: Date,
): Promise<{ ok: true; cents: number } | { ok: false; refusal: 'disputed' }> {
  const before = await refundsOf(tx, asId(order.id))
  const given = (shareId: ShareId | typeof DELIVERY) =>
    before
      .filter((one) => ('shareId' in one ? one.shareId : one.part) === shareId)
      .reduce((sum, one) => sum + one.cents, 0)
  const shares = await sharesOf(tx, [order.id])
  const parts = [
    ...shares.map((one) => ({ id: newId(), shareId: one.id, cents: one.grossCents - given(one.id) })),
    { id: newId(), shareId: DELIVERY, cents: order.deliveryCents - given(DELIVERY) },
  ].filter(({ cents }) => cents > 0)
  let cents = 0
  for (const { id, shareId, cents: owed } of parts) {
    const ask = { id, paymentId: asId<PaymentId>(order.id), shareId, cents: owed, reason, by }
    const refunded = await refundWhatIsLeft(tx, ask, now)
    if (!refunded.ok && refunded.refusal === 'disputed') return { ok: false, refusal: 'disputed' }
    if (!refunded.ok) throw new Error(`order ${order.id}: refund of ${shareId}: ${refunded.refusal}`)
    cents += refunded.cents
  }
  await creditWhole(tx, order, { parts, why: writeReason(reason) }, now)
  return { ok: true, cents }
}
