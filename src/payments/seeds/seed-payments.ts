import { listOrganisations, seededOrganisations } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { payoutAsked, payoutPaid } from '../payout/postings.ts'
import { post } from '../ledger-store.ts'
import { insertPayout, writeAsked, writePaidOut } from '../payout/store.ts'
import { payoutReference } from '../payout/payout.ts'
import { receivedOf } from '../payment.ts'
import { readPayment } from '../payment-store.ts'
import { refundShare } from '../refund/refund-share.ts'
import { seedPaidPayment } from './seed-payment.ts'
import {
  seededAccount,
  seededPaymentId,
  seededPayments,
  seededPayoutId,
  seededRefundId,
  seededShareId,
  SEEDED_PAGE,
} from './seeded-payments.ts'
import { askWithin } from '../simulator/ask-within.ts'
import { makePayout } from '../simulator/connect.ts'
import { disputed } from '../simulator/customer.ts'
import { keep } from '../simulator/ask.ts'
import { inSimulator } from '../simulator/request.ts'
import type { CheckoutPage } from '../simulator/objects.ts'
import { seedPayee } from './seed-payee.ts'
import { seedDispute } from './seed-dispute.ts'

const labels = {
  delplanque: 'Boulangerie Delplanque',
  saintPierre: 'Crèmerie Saint-Pierre',
  ateliers: 'La Ferme urbaine',
}

/** The shops of the demo are known to the simulator, and a few customers have paid. */
export async function seedPayments(tx: Db, now: Date): Promise<void> {
  await seedPayees(tx, now)
  for (const { n, reference, daysAgo, delivery, shares } of seededPayments) {
    const at = daysBefore(now, daysAgo)
    await seedPaidPayment(
      tx,
      {
        id: seededPaymentId(n),
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
  await seedPayout(tx, seededPayoutId(1), daysBefore(now, 30), 1000)
  await seedRefund(tx, daysBefore(now, 2))
  await seedClaim(tx, daysBefore(now, 5))
  await seedOpenPage(tx, now)
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

/** Who runs the market of the demo. */
const operatorId = seededOrganisations.ateliers.id

/** This shop has just opened: its bank is not checked yet. */
const NEW_SHOP = 'Fleurs de la Côte'

async function seedPayees(tx: Db, now: Date): Promise<void> {
  for (const one of await listOrganisations(tx, { limit: 500 }))
    if (one.kind === 'shop' || one.kind === 'integration')
      await seedPayee(tx, { ...one, operatorId }, now, one.name === NEW_SHOP ? ['external_account'] : [])
}

/** The bakery was paid once; its bank took it. */
async function seedPayout(tx: Db, id: string, at: Date, cents: number): Promise<void> {
  const { id: organisationId } = seededOrganisations.delplanque
  const account = seededAccount(organisationId)
  const about = { key: id, operatorId, paymentId: null, reference: payoutReference(id) }
  await insertPayout(tx, { id, organisationId, cents }, at)
  await post(tx, [payoutAsked(organisationId, cents, about)], at)
  const made = await askWithin(tx, at, makePayout, { fields: { amount: cents }, account })
  await writeAsked(tx, id, made.id, addDays(parisDay(at), 2))
  await inSimulator(tx, at, (open) => keep(open, { ...made, status: 'paid' }))
  await writePaidOut(tx, id, daysBefore(at, -2))
  await post(tx, [payoutPaid(organisationId, cents, about)], daysBefore(at, -2))
}

/** A loaf was missing; the simulator is told by the job when Beffroi starts. */
async function seedRefund(tx: Db, at: Date): Promise<void> {
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

async function seedClaim(tx: Db, at: Date): Promise<void> {
  const payment = await readPayment(tx, seededPaymentId(4))
  const claim = await inSimulator(tx, at, (open) =>
    disputed(open, (payment && receivedOf(payment)?.intentId) ?? ''),
  )
  await seedDispute(tx, claim, seededPaymentId(4), at)
}

async function seedOpenPage(tx: Db, now: Date): Promise<void> {
  const home = 'http://127.0.0.1:3000'
  const page: CheckoutPage = {
    id: SEEDED_PAGE,
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: 2255,
    currency: 'eur',
    payment_intent: null,
    client_reference_id: SEEDED_PAGE,
    customer_email: null,
    success_url: `${home}/marche`,
    cancel_url: `${home}/marche`,
    expires_at: Math.floor(now.getTime() / 1000) + 1800,
    url: `${home}/demo/paiement/${SEEDED_PAGE}`,
    transfer_group: SEEDED_PAGE,
    lines: [
      { label: 'Boulangerie Delplanque', cents: 1895 },
      { label: 'Livraison', cents: 360 },
    ],
  }
  await inSimulator(tx, now, (at) => keep(at, page))
}
