import type { Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import { writeCancelled, lockPayment } from '../payment-store.ts'
import { isPaid } from '../payment.ts'
import type { PaymentId } from '../ids.ts'

/** Nothing more is taken for this payment: its page closes, and money that would still come is given back. One that is paid stays paid. */
export async function cancelPayment(tx: Tx, id: PaymentId, now: Date): Promise<void> {
  const payment = await lockPayment(tx, id)
  if (!payment || isPaid(payment) || payment.closing.state !== 'open') return
  await writeCancelled(tx, id, now)
  await addJob(tx, 'settle-payment', { id }, { key: `settle-payment ${id}` })
}
