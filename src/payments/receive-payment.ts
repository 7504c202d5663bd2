import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { addJob } from '#platform/jobs'
import { deliverySold, receivedLate, shareSold } from './sale-postings.ts'
import { post } from './ledger-store.ts'
import type { KeptPayment } from './payment.ts'
import { lockPayment, writeLapsed, writeLate, writeOdd, writePaid } from './payment-store.ts'
import type { Collected } from './provider.ts'
import { sharesOf } from './share-store.ts'

type Paid = Extract<Collected, { state: 'paid' }>

/** Money came: sold to each merchant, or, when none was expected any more or the amount is another, kept aside to be given back. */
export async function receivePayment(tx: Db, id: string, paid: Paid, now: Date): Promise<void> {
  const payment = await lockPayment(tx, id)
  if (!payment || payment.paidAt || payment.lateAt || payment.odd) return
  // euros and cents are all this ledger can count: the rest is for a person
  if (paid.currency !== 'eur')
    return writeOdd(tx, id, `reçu en ${paid.currency.toUpperCase()} : ${paid.cents} centièmes`)
  const exact = paid.cents === payment.amountCents
  if (!exact) await writeOdd(tx, id, `reçu ${paid.cents} centimes, attendu ${payment.amountCents}`)
  const late = !exact || payment.cancelledAt !== null || payment.lapsedAt !== null
  if (late) await receiveLate(tx, payment, paid, now)
  else await receiveOnTime(tx, payment, paid, now)
  const { reference } = payment
  await announce(tx, 'payment received', { paymentId: id, reference, amountCents: paid.cents, late }, now)
}

async function receiveLate(tx: Db, payment: KeptPayment, paid: Paid, now: Date): Promise<void> {
  const { id, reference } = payment
  await writeLate(tx, id, paid.intentId, paid.cents, now)
  await post(tx, [receivedLate(paid.cents, { key: id, paymentId: id, reference })], now)
}

async function receiveOnTime(tx: Db, payment: KeptPayment, paid: Paid, now: Date): Promise<void> {
  await writePaid(tx, payment.id, paid.intentId, now)
  await sell(tx, payment, 'platform', now)
}

type From = 'platform' | 'to give back'

/** Each share to its merchant, the delivery fee to the operator, in the ledger; then to their accounts by a job. */
export async function sell(tx: Db, payment: KeptPayment, from: From, now: Date): Promise<void> {
  await postSale(tx, payment, from, now)
  await addJob(tx, 'send-shares', { id: payment.id }, { key: `send-shares ${payment.id}` })
}

/** The same, in the ledger alone. */
export async function postSale(tx: Db, payment: KeptPayment, from: From, at: Date): Promise<void> {
  const { id, reference } = payment
  const postings = (await sharesOf(tx, id)).map((share) => shareSold(share, reference, from))
  if (payment.deliveryCents > 0)
    postings.push(deliverySold(payment, { key: id, paymentId: id, reference }, from))
  await post(tx, postings, at)
}

/** Nobody paid in time. */
export async function lapsePayment(tx: Db, id: string, now: Date): Promise<void> {
  const payment = await lockPayment(tx, id)
  if (!payment || payment.paidAt || payment.lateAt || payment.lapsedAt || payment.cancelledAt) return
  await writeLapsed(tx, id, now)
  await announce(tx, 'payment lapsed', { paymentId: id, reference: payment.reference }, now)
}
