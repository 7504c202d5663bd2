import assert from 'node:assert/strict'
import {
  insertMembership,
  insertOrganisation,
  seededOrganisations,
  type CastId,
  type Role,
  type OrganisationId,
} from '#people'
import { sql } from '#platform/db'
import { dayOf, parisDay } from '#platform/time'
import type { Beffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { insertBilling } from './billing/door.ts'
import { writeInvoices } from './invoice/write-invoices.ts'
import { invoicesTo } from './invoice/store.ts'
import { openPayment } from './checkout/open-payment.ts'
import { post } from './ledger-store.ts'
import { addDeliveryRefunded, lockPayment, readPayment } from './payment-store.ts'
import { aboutPayment, receivedOf } from './payment.ts'
import { giveOtherwise } from './refund/give-otherwise.ts'
import { deliveryRefunded, refundCameBack } from './refund/postings.ts'
import { insertRefund, writeFailed } from './refund/store.ts'
import { seedPaidPayment } from './seeds/seed-payment.ts'
import { seedPayee } from './seeds/seed-payee.ts'
import { seededDisputeId, seededInvoiceId, seededClaimId } from './seeds/seeded-payments.ts'
import { settlePayment } from './checkout/settle-payment.ts'
import { openDispute, payPage } from './simulator/act-outside.ts'
import { workDispute } from './dispute/work-dispute.ts'
import type { DisputeId, GivenOtherwiseId, InvoiceId, OrderId, PaymentId, RefundId } from './ids.ts'

/** The money of a market, with one sale of one shop that the customer's bank claims back. */
export type MarketMoney = {
  operator: { id: OrganisationId; name: string }
  shop: { id: OrganisationId; name: string }
  payment: { id: OrderId; reference: string }
  disputeId: DisputeId
  /** Of a month that is over. */
  invoiceId: InvoiceId
}

/** The market of the demo. */
export const calais: MarketMoney = {
  operator: seededOrganisations.ateliers,
  shop: seededOrganisations.saintPierre,
  payment: { id: asId(seededClaimId), reference: 'M000037' },
  disputeId: seededDisputeId,
  invoiceId: seededInvoiceId(2),
}

const organisation = (id: OrganisationId, name: string, kind: 'integration' | 'shop') =>
  ({ id, name, kind, siret: null, town: 'Marck', phone: null, email: null }) as const

/** A second market in the same territory, run by another ACI. */
export async function openSecondMarket({ ground, db, now }: Beffroi): Promise<MarketMoney> {
  const operator = organisation(newId(), 'Les Jardins du Littoral', 'integration')
  const shop = organisation(newId(), 'Le Potager des Hemmes', 'shop')
  for (const one of [operator, shop]) await insertOrganisation(db, one, now())
  await seedPayee(db, { ...shop, operatorId: operator.id }, now())
  const payment = { id: newId(), reference: 'L2T-8QV' }
  const ask = saleAt({ operatorId: operator.id, shop, payment }, now())
  assert.ok((await openPayment(ground, ask, now())).ok)
  await payPage(ground, (await readPayment(db, payment.id))?.page?.id ?? '')
  await settlePayment(ground, payment.id, now())
  const paid = (await readPayment(db, payment.id)) ?? assert.fail()
  const claim = await openDispute(ground, receivedOf(paid)?.intentId ?? '')
  await workDispute(ground, claim.id, now())
  const [dispute] = await db.rows<{ id: DisputeId }>(
    sql`select id from payments.disputes where payment_id = ${payment.id}`,
  )
  const invoiceId = await invoiceOldSale({ db, operator, shop, now: now() })
  return { operator, shop, payment, disputeId: dispute?.id ?? asId<DisputeId>(''), invoiceId }
}

type OldSale = {
  db: Beffroi['db']
  operator: { id: OrganisationId; name: string }
  shop: { id: OrganisationId; name: string }
  now: Date
}

/** 40,00 € were sold forty days ago, and the commission of that month is invoiced. */
async function invoiceOldSale({ db, operator, shop, now }: OldSale): Promise<InvoiceId> {
  const town = { address: '3 rue du Phare', postcode: '62730', town: 'Marck' }
  const at = new Date(now.getTime() - 40 * 86_400_000)
  return db.transaction(async (tx) => {
    const franchise = {
      ...town,
      name: shop.name,
      siret: '00001012400014',
      vat: 'franchise' as const,
      vatNumber: null,
    }
    await insertBilling(tx, shop.id, franchise, null, at)
    const liable = { ...town, name: operator.name, siret: '00001009000017', vat: 'liable' as const }
    await insertBilling(tx, operator.id, { ...liable, vatNumber: 'FR18000010090' }, null, at)
    const ask = saleAt({ operatorId: operator.id, shop, payment: { id: newId(), reference: 'L1A-4KD' } }, at)
    await seedPaidPayment(tx, { ...ask, shares: ask.shares.map((one) => ({ ...one, grossCents: 4000 })) }, at)
    await writeInvoices(tx, operator.id, now)
    return (await invoicesTo(tx, shop.id, 1))[0]?.id ?? assert.fail()
  })
}

type Sale = {
  operatorId: OrganisationId
  shop: { id: OrganisationId; name: string }
  payment: MarketMoney['payment']
}

/** What is asked of the customer of one shop on the market of an operator: 27,13 €. */
export const saleAt = ({ operatorId, shop, payment }: Sale, at: Date) => ({
  ...payment,
  label: `Commande ${payment.reference}`,
  email: null,
  operatorId,
  deliveryCents: 290,
  shares: [
    {
      shareId: newId(),
      organisationId: shop.id,
      label: shop.name,
      grossCents: 2423,
      commission_bp: 600,
    },
  ],
  expiresAt: new Date(at.getTime() + 600_000),
  returnUrl: 'http://127.0.0.1:3000/panier',
})

/** A euro of the delivery of a payment went back to its customer, whose bank did not take it. */
export async function newCameBack(db: Beffroi['db'], paymentId: PaymentId, at: Date): Promise<RefundId> {
  const id = newId<RefundId>()
  await db.transaction(async (tx) => {
    const payment = (await lockPayment(tx, paymentId)) ?? assert.fail()
    const about = aboutPayment(payment, id)
    const reason = { words: 'En retard' }
    await insertRefund(tx, { id, paymentId, of: { part: 'delivery' }, cents: 100, reason, by: null }, at)
    await addDeliveryRefunded(tx, paymentId, 100)
    await writeFailed(tx, id, 'account_closed', at)
    const back = refundCameBack({ state: 'on its way', cents: 100 }, about)
    await post(tx, [deliveryRefunded(payment, 100, about, 'to refund'), back], at)
  })
  return id
}

/** Another euro, that its direction wrote as given in cash. */
export async function newGivenOtherwise(
  { db, personId }: Beffroi,
  paymentId: PaymentId,
  at: Date,
): Promise<GivenOtherwiseId> {
  const id = newId<GivenOtherwiseId>()
  const refundId = await newCameBack(db, paymentId, at)
  const by = personId('didier')
  const said = { id, refundId, way: 'cash', reference: 'Reçu 6', on: parisDay(at), by } as const
  assert.ok((await db.transaction((tx) => giveOtherwise(tx, said, at))).ok)
  return id
}

/** Somebody of the cast is given a role more. */
export async function giveRole(
  { db, personId }: Beffroi,
  id: CastId,
  role: Role,
  organisationId: OrganisationId,
): Promise<void> {
  const membership = { id: newId(), personId: personId(id), organisationId, role }
  assert.ok(await insertMembership(db, { ...membership, fromDay: dayOf('2026-01-05') }))
}
