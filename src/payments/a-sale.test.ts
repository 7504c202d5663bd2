import assert from 'node:assert/strict'
import { insertOrganisation, seededOrganisations, type OrganisationId } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, type Beffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { owedTo } from './ledger-store.ts'
import { catchUpPayments } from './background.ts'
import { openPayment } from './checkout/open-payment.ts'
import { payeesOf } from './payee-store.ts'
import { readPayment } from './payment-store.ts'
import { receivedOf } from './payment.ts'
import { refundShare } from './refund/refund-share.ts'
import { seedPayee } from './seeds/seed-payee.ts'
import { settlePayment } from './checkout/settle-payment.ts'
import { bankAnswers, payPage } from './simulator/act-outside.ts'
import { latestObjects } from './simulator/store.ts'
import type { HowPaid } from './simulator/pay-page.ts'
import type { PaymentId, ShareId } from './ids.ts'

export const bakery = seededOrganisations.delplanque.id
export const dairy = seededOrganisations.saintPierre.id
/** Who runs their market. */
export const operator = seededOrganisations.ateliers.id

/** A Beffroi where only a bakery and a dairy sell, and no money has come yet. */
export async function openCounter(): Promise<Beffroi> {
  const beffroi = await openBeffroi({ empty: true, demo: true })
  const { db, now } = beffroi
  const { ateliers, delplanque, saintPierre } = seededOrganisations
  await insertOrganisation(db, ateliers, now())
  for (const one of [delplanque, saintPierre]) {
    await insertOrganisation(db, one, now())
    await seedPayee(db, { ...one, operatorId: operator }, now())
  }
  return beffroi
}

/** A payment for a bakery and a dairy, as tests handle it. */
export type MadeUpSale = {
  id: PaymentId
  bread: string
  cheese: string
  /** The customer pays, comes back, and every job that waits is done. */
  pay(how?: HowPaid): Promise<void>
  refund(part: string, cents: number): ReturnType<typeof refundShare>
  state(): Promise<string>
  pageId(): Promise<string>
  intentId(): Promise<string>
}

type Prices = { bread?: number; cheese?: number; delivery?: number }

/** What tests ask of a payment: a whole ask, with a fresh id. */
export function saleAsk(beffroi: Beffroi, { bread = 1234, cheese = 999, delivery = 360 }: Prices = {}) {
  const id = newId<PaymentId>()
  const share = (
    organisationId: OrganisationId,
    label: string,
    grossCents: number,
    commission_bp: number,
  ) => ({
    shareId: newId<ShareId>(),
    organisationId,
    label,
    grossCents,
    commission_bp,
  })
  return {
    id: asId(id),
    reference: `T-${id.slice(0, 6).toUpperCase()}`,
    label: 'Commande',
    email: null,
    operatorId: operator,
    deliveryCents: delivery,
    shares: [share(bakery, 'Boulangerie', bread, 800), share(dairy, 'Crèmerie', cheese, 550)],
    expiresAt: new Date(beffroi.now().getTime() + 600_000),
    returnUrl: `${beffroi.ground.site.url}/commandes/x`,
  }
}

/** Opens a payment that must be opened. */
export async function newSale(beffroi: Beffroi, prices: Prices = {}): Promise<MadeUpSale> {
  const { ground, db, now } = beffroi
  const ask = saleAsk(beffroi, prices)
  const opened = await openPayment(ground, ask, now())
  assert.ok(opened.ok, 'the payment was not opened')
  const { id, shares } = ask
  const kept = async () => {
    const payment = await readPayment(db, id)
    assert.ok(payment)
    return payment
  }
  return {
    id,
    bread: shares[0]?.shareId ?? '',
    cheese: shares[1]?.shareId ?? '',
    pay: async (how) => {
      await payPage(ground, (await kept()).page?.id ?? '', how)
      await settlePayment(ground, id, now())
      await beffroi.settle()
    },
    refund: (shareId, cents) =>
      db.transaction((tx) =>
        refundShare(
          tx,
          {
            id: newId(),
            paymentId: id,
            shareId: asId(shareId),
            cents,
            reason: { words: 'Manquait' },
            by: null,
          },
          now(),
        ),
      ),
    state: async () => (await settlePayment(ground, id, now()))?.state ?? 'unknown',
    pageId: async () => (await kept()).page?.id ?? '',
    intentId: async () => receivedOf(await kept())?.intentId ?? '',
  }
}

/** What each account holds, and that all of them together hold nothing. */
export async function owed(beffroi: Beffroi, organisationId: OrganisationId): Promise<number> {
  const [all] = await beffroi.db.rows<{ cents: number }>(
    sql`select coalesce(sum(cents), 0)::bigint as cents from payments.balances`,
  )
  assert.equal(all?.cents, 0, 'the ledger does not add up to zero')
  return owedTo(beffroi.db, organisationId)
}

/** The bank takes everything that is on its way. */
export async function bankTakesAll(beffroi: Beffroi): Promise<void> {
  for (const payout of await latestObjects(beffroi.db, 'payout', 100))
    await bankAnswers(beffroi.ground, payout.id, true)
  await catchUpPayments(beffroi.ground, beffroi.now())
}

/** How many times a fact was announced about this payment. */
export async function announced(beffroi: Beffroi, name: string, paymentId: PaymentId): Promise<number> {
  const rows = await beffroi.db.rows(
    sql`select id from facts.facts where name = ${name} and payload->>'paymentId' = ${paymentId}`,
  )
  return rows.length
}

/** What the provider calls the account of an organisation. */
export async function accountOf(beffroi: Beffroi, organisationId: OrganisationId): Promise<string> {
  return (await payeesOf(beffroi.db, [organisationId]))[0]?.providerId ?? ''
}
