import type { RefundId } from '#payments'
import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { granted } from '#platform/refusal'
import type { ReceiptId } from '../ids.ts'
import type { Order } from '../order.ts'
import { issueWholeCreditNotes } from '../receipt/door.ts'
import { givenByPart } from './read-given.ts'
import { refundPart, type Why } from './refund-part.ts'
import { isAllPaidBack } from './store.ts'

/** Nothing of an order is brought: bringing it is given back, with its credit note when it has a receipt. Whoever calls knows that no bank claims its payment. */
export async function refundDelivery(tx: Tx, order: Order, why: Why, now: Date): Promise<void> {
  if (order.deliveryCents === 0) return
  const { id } = await giveBack(tx, order, { ...why, cents: order.deliveryCents }, now)
  await credit(tx, order, { id, why }, now)
}

/**
 * Gives bringing an order back, with its credit note, once its customer gave up all that was brought and each product is paid back (L221-24):
 * what is left of it, so once. Whoever calls holds the order, knows that no bank claims its payment, and writes to the customer. @returns the cents.
 */
export async function refundDeliveryGivenUp(
  tx: Tx,
  order: Order,
  { by }: Pick<Why, 'by'>,
  now: Date,
): Promise<number> {
  if (!(await isAllPaidBack(tx, order.id))) return 0
  const cents = order.deliveryCents - (await givenByPart(tx, order.id))('delivery')
  if (cents <= 0) return 0
  const why: Why = { reason: { why: 'all given up' }, by }
  const given = await giveBack(tx, order, { ...why, cents }, now)
  if (given.cents > 0) await credit(tx, order, { id: given.id, why }, now)
  return given.cents
}

async function giveBack(tx: Tx, { id: orderId }: Order, asked: Why & { cents: number }, now: Date) {
  const id = newId<RefundId & ReceiptId>()
  const { cents } = granted(await refundPart(tx, { ...asked, id, orderId, part: 'delivery' }, now))
  return { id, cents }
}

const credit = (tx: Tx, order: Order, { id, why }: { id: ReceiptId; why: Why }, now: Date): Promise<void> =>
  issueWholeCreditNotes(tx, order, { parts: [{ id, shareId: 'delivery' }], reason: why.reason }, now)
