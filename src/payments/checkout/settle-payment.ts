import type { Ground } from '#platform/ground'
import { receivedOf, shown, type KeptPayment, type Payment } from '../payment.ts'
import { lapsePayment } from './lapse-payment.ts'
import { receivePayment } from './receive-payment.ts'
import { readPayment } from '../payment-store.ts'
import { providerOf } from '../provider/door.ts'
import type { PaymentId } from '../ids.ts'

/**
 * Asks the provider what became of a payment, and keeps the answer: for the customer who comes back from its page, and for an
 * announcement that never came. A provider that does not answer changes nothing. Undefined when no payment has this id.
 */
export async function settlePayment(ground: Ground, id: PaymentId, now: Date): Promise<Payment | undefined> {
  const read = await settleNow(ground, id, now).catch(() => readPayment(ground.db, id))
  return read && shown(read)
}

/** Same, for jobs and announcements. @throws when the provider does not answer: they try again. */
export async function settleNow(ground: Ground, id: PaymentId, now: Date): Promise<KeptPayment | undefined> {
  const { db } = ground
  const payment = await readPayment(db, id)
  if (!payment || receivedOf(payment)) return payment
  const over = payment.closing.state === 'cancelled' || payment.expiresAt <= now
  const provider = await providerOf(ground)
  const { page } = payment
  if (!provider || !page) return over ? db.transaction((tx) => lapsePayment(tx, id, now)) : payment
  const read = await provider.readPage(page.id)
  // closing says whether somebody paid in between
  const collected = read.state === 'open' && over ? await provider.closePage(page.id) : read
  if (collected.state === 'paid') return db.transaction((tx) => receivePayment(tx, id, collected, now))
  if (collected.state === 'expired') return db.transaction((tx) => lapsePayment(tx, id, now))
  return payment
}
