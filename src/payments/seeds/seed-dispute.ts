import type { Tx } from '#platform/db'
import { insertDispute } from '../dispute/store.ts'
import { disputeOpened } from '../dispute/postings.ts'
import { post } from '../ledger-store.ts'
import { aboutPayment, receivedOf } from '../payment.ts'
import { readPayment } from '../payment-store.ts'
import { disputed } from '../simulator/claim-back.ts'
import { inSimulator } from '../simulator/work-request.ts'
import { daysBefore } from './seeded-market.ts'
import { CLAIMED_DAYS_AGO, seededClaimId, seededDisputeId } from './seeded-payments.ts'
import type { DisputeId, PaymentId } from '../ids.ts'

export { seededClaimId, seededSaleId } from './seeded-payments.ts'

type Claimed = { id: DisputeId; paymentId: PaymentId }

/** The bank of a customer claims a payment back: in the simulator, and known here as if it had been announced. @returns its name at the provider. */
export async function seedDispute(tx: Tx, { id, paymentId }: Claimed, at: Date): Promise<string> {
  const payment = await readPayment(tx, paymentId)
  if (!payment) throw new Error(`The seeds dispute no payment: ${paymentId}`)
  const claim = await inSimulator(tx, at, (open) => disputed(open, receivedOf(payment)?.intentId ?? ''))
  await insertDispute(tx, {
    id,
    providerId: claim.id,
    paymentId,
    cents: claim.amount,
    reason: claim.reason,
    openedAt: at,
    answerUntil: new Date(claim.evidence_details.due_by * 1000),
  })
  await post(tx, [disputeOpened(claim.amount, aboutPayment(payment, claim.id))], at)
  return claim.id
}

/** In the demo, a bank claims back the sale of a dairy, a few days ago. */
export const seedSeededDispute = (tx: Tx, now: Date): Promise<string> =>
  seedDispute(tx, { id: seededDisputeId, paymentId: seededClaimId }, daysBefore(now, CLAIMED_DAYS_AGO))
