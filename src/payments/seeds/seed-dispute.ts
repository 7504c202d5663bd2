import type { Tx } from '#platform/db'
import { insertDispute } from '../dispute/store.ts'
import { disputeOpened } from '../dispute/postings.ts'
import { post } from '../ledger-store.ts'
import { aboutPayment } from '../payment.ts'
import { readPayment } from '../payment-store.ts'
import { seededDisputeId } from './seeded-payments.ts'
import type { Dispute } from '../simulator/objects.ts'
import type { PaymentId } from '../ids.ts'

/** A dispute of the simulator, known here as if it had been announced. */
export async function seedDispute(tx: Tx, claim: Dispute, paymentId: PaymentId, at: Date): Promise<void> {
  const payment = await readPayment(tx, paymentId)
  if (!payment) throw new Error(`The seeds dispute no payment: ${paymentId}`)
  await insertDispute(tx, {
    id: seededDisputeId,
    providerId: claim.id,
    paymentId,
    cents: claim.amount,
    reason: claim.reason,
    openedAt: at,
    answerUntil: new Date(claim.evidence_details.due_by * 1000),
  })
  await post(tx, [disputeOpened(claim.amount, aboutPayment(payment, claim.id))], at)
}
