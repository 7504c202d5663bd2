import type { Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import { postAtEnd } from '../ledger-store.ts'
import { writeKept, lockPayment } from '../payment-store.ts'
import { postingsOfSale } from '../sale-postings.ts'
import { sharesOf } from '../share-store.ts'
import type { PaymentId } from '../ids.ts'

/**
 * Keeps money that came too late: the goods are still there. False, and nothing done, when it was already given back, kept, or is not
 * the amount that was asked.
 */
export async function keepLatePayment(tx: Tx, id: PaymentId, now: Date): Promise<boolean> {
  const payment = await lockPayment(tx, id)
  if (payment?.money.state !== 'late' || payment.money.lateCents !== payment.amountCents) return false
  await writeKept(tx, id, now)
  await addJob(tx, 'send-shares', { ids: [id] })
  await postAtEnd(tx, postingsOfSale(payment, await sharesOf(tx, id), 'to give back'), now)
  return true
}
