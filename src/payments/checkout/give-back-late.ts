import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { addJob } from '#platform/jobs'
import { newId } from '#platform/id'
import { lateGivenBack } from '../sale-postings.ts'
import { post } from '../ledger-store.ts'
import { aboutPayment } from '../payment.ts'
import { writeGivenBack, lockPayment } from '../payment-store.ts'
import { insertRefund } from '../refund/door.ts'
import { undecidedLate } from './store.ts'
import type { RefundId, PaymentId } from '../ids.ts'

/** How long whoever sells has to say that a late payment can still be kept. */
const MINUTES = 10

/** Gives back, whole, money that came too late; by itself after ten minutes when nobody says anything. Nothing when it was kept. */
export async function giveBackLatePayment(tx: Tx, id: PaymentId, now: Date): Promise<void> {
  const payment = await lockPayment(tx, id)
  if (payment?.money.state !== 'late') return
  const { lateCents: cents } = payment.money
  const refundId = newId<RefundId>()
  await insertRefund(
    tx,
    { id: refundId, paymentId: id, of: { part: 'late' }, cents, reason: { why: 'came late' }, by: null },
    now,
  )
  await writeGivenBack(tx, id, now)
  await post(tx, [lateGivenBack(cents, aboutPayment(payment, id))], now)
  await addJob(tx, 'work-refund', { id: refundId }, { key: `work-refund ${refundId}` })
}

/** Gives back all late payments that nobody kept in time. */
export async function giveBackLatePayments({ db }: Ground, now: Date): Promise<void> {
  const until = new Date(now.getTime() - MINUTES * 60_000)
  for (const id of await undecidedLate(db, until))
    await db.transaction((tx) => giveBackLatePayment(tx, id, now))
}
