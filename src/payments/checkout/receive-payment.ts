import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { postingsOfSale, receivedLate } from '../sale-postings.ts'
import { post, postAtEnd } from '../ledger-store.ts'
import { writeForeign, writeLate, lockPayment, readPayment, takeExpected } from '../payment-store.ts'
import { aboutPayment, type KeptPayment } from '../payment.ts'
import type { Collected } from '../provider/door.ts'
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
