import { seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { refundShare } from '../refund/refund-share.ts'
import { seedPaidPayment } from './seed-payment.ts'
import {
  CLAIMED_DAYS_AGO,
  seededDisputeId,
  seededPaymentId,
  seededPayments,
  seededRefundId,
  seededShareId,
} from './seeded-payments.ts'
import { seedBillings } from './seed-invoices.ts'
import { seedDispute } from './seed-dispute.ts'
import { seedOpenPage } from './seed-open-page.ts'
import { seedPayees } from './seed-payees.ts'
import { operatorId, daysBefore } from './seeded-market.ts'

const labels = {
  delplanque: 'Boulangerie Delplanque',
  saintPierre: 'Crèmerie Saint-Pierre',
  ateliers: 'La Ferme urbaine',
}

/** The shops of the demo are known to the simulator, and a few customers have paid. */
export async function seedPayments(tx: Tx, now: Date): Promise<void> {
  await seedPayees(tx, now)
  await seedBillings(tx, daysBefore(now, 90))
  for (const { n, reference, daysAgo, delivery, shares } of seededPayments) {
    const at = daysBefore(now, daysAgo)
    await seedPaidPayment(
      tx,
      {
        id: asId(seededPaymentId(n)),
        reference,
        label: `Commande ${reference}`,
        operatorId,
        email: null,
        deliveryCents: delivery,
        shares: shares.map(([shop, grossCents], i) => ({
          shareId: seededShareId(n, i),
          organisationId: seededOrganisations[shop].id,
          label: labels[shop],
          grossCents,
          commission_bp: 800,
        })),
        expiresAt: new Date(at.getTime() + 600_000),
        returnUrl: 'http://127.0.0.1:3000/panier',
      },
      at,
    )
  }
  await seedRefund(tx, daysBefore(now, 2))
  const claimed = { id: seededDisputeId, paymentId: seededPaymentId(4) }
  await seedDispute(tx, claimed, daysBefore(now, CLAIMED_DAYS_AGO))
  await seedOpenPage(tx, now)
}

/** A loaf was missing; the simulator is told by the job when Beffroi starts. */
async function seedRefund(tx: Tx, at: Date): Promise<void> {
  const refunded = await refundShare(
    tx,
    {
      id: seededRefundId,
      paymentId: seededPaymentId(5),
      shareId: seededShareId(5, 0),
      cents: 340,
      reason: { words: 'Pain de campagne épuisé' },
      by: null,
    },
    at,
  )
  if (!refunded.ok) throw new Error(`The refund of the seeds is refused: ${refunded.refusal}`)
}
