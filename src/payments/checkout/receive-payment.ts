import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { deliverySold, receivedLate, shareSold } from '../sale-postings.ts'
import { post, postAtEnd } from '../ledger-store.ts'
import type { Posting } from '../posting.ts'
import { writeForeign, writeLapsed, writeLate } from '../money-store.ts'
import { aboutPayment, receivedOf, type KeptPayment } from '../payment.ts'
import { lockPayment, readPayment, takeExpected } from '../payment-store.ts'
import type { Collected } from '../provider/door.ts'
import type { Share } from '../share.ts'
import type { PaymentId } from '../ids.ts'

type Paid = Extract<Collected, { state: 'paid' }>

/** Money came: sold to each merchant, or, when none was expected any more or the amount is another, kept aside to be given back. */
export async function receivePayment(
  tx: Tx,
  id: PaymentId,
  paid: Paid,
  now: Date,
): Promise<KeptPayment | undefined> {
  const expected = paid.currency === 'eur' ? await takeExpected(tx, id, paid, now) : undefined
  if (!expected) return receiveOdd(tx, id, paid, now)
  const { payment, shares } = expected
  await tell(tx, payment, paid, { late: false }, now)
  await postAtEnd(tx, postingsOfSale(payment, shares, 'platform'), now)
  return payment
}

/** Money that is not what was expected, or not when it was. */
async function receiveOdd(tx: Tx, id: PaymentId, paid: Paid, now: Date): Promise<KeptPayment | undefined> {
  const payment = await lockPayment(tx, id)
  if (payment?.money.state !== 'none') return payment
  // euros and cents are all this ledger can count: the rest is for a person
  if (paid.currency !== 'eur') await writeForeign(tx, id, paid)
  else {
    await writeLate(tx, id, paid, now)
    await tell(tx, payment, paid, { late: true }, now)
    await post(tx, [receivedLate(paid.cents, aboutPayment(payment, id))], now)
  }
  return readPayment(tx, id)
}

const tell = (
  tx: Tx,
  { id: paymentId, reference }: KeptPayment,
  { cents: amountCents }: Paid,
  { late }: { late: boolean },
  now: Date,
): Promise<void> => announce(tx, 'payment received', { paymentId, reference, amountCents, late }, now)

type From = 'platform' | 'to give back'

/** Each share to its merchant, the delivery fee to the operator. */
export function postingsOfSale(payment: KeptPayment, shares: readonly Share[], from: From): Posting[] {
  const postings = shares.map((share) => shareSold(share, aboutPayment(payment, share.id), from))
  if (payment.deliveryCents > 0) postings.push(deliverySold(payment, aboutPayment(payment, payment.id), from))
  return postings
}

/** Nobody paid in time. */
export async function lapsePayment(tx: Tx, id: PaymentId, now: Date): Promise<KeptPayment | undefined> {
  const payment = await lockPayment(tx, id)
  if (!payment || receivedOf(payment) || payment.closing.state !== 'open') return payment
  await writeLapsed(tx, id, now)
  await announce(tx, 'payment lapsed', { paymentId: id, reference: payment.reference }, now)
  return { ...payment, closing: { state: 'lapsed', at: now } }
}
