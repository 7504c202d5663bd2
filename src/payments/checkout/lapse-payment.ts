import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { receivedOf, type KeptPayment } from '../payment.ts'
import { lockPayment, writeLapsed } from '../payment-store.ts'
import type { PaymentId } from '../ids.ts'

/** Nobody paid in time. */
export async function lapsePayment(tx: Tx, id: PaymentId, now: Date): Promise<KeptPayment | undefined> {
  const payment = await lockPayment(tx, id)
  if (!payment || receivedOf(payment) || payment.closing.state !== 'open') return payment
  await writeLapsed(tx, id, now)
  await announce(tx, 'payment lapsed', { paymentId: id, reference: payment.reference }, now)
  return { ...payment, closing: { state: 'lapsed', at: now } }
}
