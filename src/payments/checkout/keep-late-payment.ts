import type { Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import { postAtEnd } from '../ledger-store.ts'
import type { KeptPayment } from '../payment.ts'
import { writeKept, lockPayment } from '../payment-store.ts'
import { postingsOfSale } from '../sale-postings.ts'
import { sharesOf } from '../share-store.ts'
import type { PaymentId } from '../ids.ts'

/** True while money that came too late may be kept, as `keepLatePayment` says; nobody gives it back until the transaction ends. */
export async function holdLatePayment(tx: Tx, id: PaymentId): Promise<boolean> {
  return isKeepable(await lockPayment(tx, id))
}

/**
 * Keeps money that came too late: the goods are still there. False, and nothing done, when it was already given back, kept, or is not
 * the amount that was asked.
 */
export async function keepLatePayment(tx: Tx, id: PaymentId, now: Date): Promise<boolean> {
  const payment = await lockPayment(tx, id)
  if (!isKeepable(payment)) return false
  await writeKept(tx, id, now)
  await addJob(tx, 'send-shares', { ids: [id] })
  await postAtEnd(tx, postingsOfSale(payment, await sharesOf(tx, id), 'to give back'), now)
  return true
}

const isKeepable = (payment: KeptPayment | undefined): payment is KeptPayment =>
  payment?.money.state === 'late' && payment.money.lateCents === payment.amountCents
