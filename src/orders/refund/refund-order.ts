import { giveBackLatePayment } from '#payments'
import type { Tx } from '#platform/db'
import { asId, newId } from '#platform/id'
import type { Refused } from '#platform/refusal'
import { sharesOf } from '../share-store.ts'
import type { Order } from '../order.ts'
import { issueWholeCreditNotes } from '../receipt/door.ts'
import { givenByPart, type Part } from './read-given.ts'
import { refundPart, type Why } from './refund-part.ts'

/**
 * Gives back all that was not given back yet, share by share, then the delivery; what has a receipt gets its credit note. Whoever calls holds the order and ends it in the same
 * transaction, so that this happens once. @returns the cents given back. Refusal: 'disputed', the customer's bank claims them already.
 */
export async function refundOrder(
  tx: Tx,
  order: Order,
  { reason, by }: Why,
  now: Date,
): Promise<{ ok: true; cents: number } | Refused<'disputed'>> {
  const given = await givenByPart(tx, order.id)
  const shares = await sharesOf(tx, [order.id])
  const paid: { shareId: Part; cents: number }[] = [
    ...shares.map((one) => ({ shareId: one.id, cents: one.grossCents })),
    { shareId: 'delivery', cents: order.deliveryCents },
  ]
  const parts = paid
    .map(({ shareId, cents }) => ({ id: newId(), shareId, cents: cents - given(shareId) }))
    .filter(({ cents }) => cents > 0)
  let cents = 0
  for (const { id, shareId: part, cents: owed } of parts) {
    const refunded = await refundPart(tx, { id, orderId: order.id, part, cents: owed, reason, by }, now)
    if (!refunded.ok) return refunded
    cents += refunded.cents
  }
  await issueWholeCreditNotes(tx, order, { parts, reason }, now)
  return { ok: true, cents }
}

/** Money came for an order that cannot be confirmed: all of it goes back. What came late was never a sale: nothing of it is a shop's. */
export async function refundUnconfirmed(
  tx: Tx,
  order: Order,
  { late }: { late: boolean },
  now: Date,
): Promise<{ ok: true } | Refused<'disputed'>> {
  if (!late) return refundOrder(tx, order, { reason: { why: 'not confirmed' }, by: null }, now)
  await giveBackLatePayment(tx, asId(order.id), now)
  return { ok: true }
}
