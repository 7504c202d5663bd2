import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { KeptPayment, Received } from './payment.ts'
import type { Share } from './share.ts'
import { type PaymentRow, asPayment } from './payment-row.ts'
import type { PaymentId } from './ids.ts'

const columns = sql`
  p.id, p.operator_id as "operatorId", p.reference, p.label, p.email, p.amount_cents as "amountCents", p.delivery_cents as "deliveryCents",
  p.delivery_vat_bp as "deliveryVat_bp", p.delivery_refunded_cents as "deliveryRefundedCents", p.asked,
  p.return_url as "returnUrl", p.opened_at as "openedAt", p.expires_at as "expiresAt", p.page_id as "pageId",
  p.pay_url as "payUrl", p.intent_id as "intentId", p.charge_id as "chargeId", p.paid_at as "paidAt", p.cancelled_at as "cancelledAt",
  p.lapsed_at as "lapsedAt", p.late_at as "lateAt", p.late_cents as "lateCents", p.given_back_at as "givenBackAt",
  p.foreign_cents as "foreignCents", p.foreign_currency as "foreignCurrency",
  coalesce((
    select sum(r.cents)
    from payments.refunds r
    where r.payment_id = p.id and r.failed_at is null
  ), 0)::int + coalesce((
    select sum(g.cents)
    from payments.given_otherwise g
    join payments.refunds r on r.id = g.refund_id
    where r.payment_id = p.id and g.way <> 'claim' and not exists (
      select 1
      from payments.given_taken_back b
      where b.given_id = g.id
    )
  ), 0)::int + coalesce((
    select sum(d.cents)
    from payments.disputes d
    where d.payment_id = p.id and d.how = 'lost'
  ), 0)::int as "refundedCents",
  exists (
    select 1
    from payments.disputes d
    where d.payment_id = p.id and d.closed_at is null
  ) as disputed`

export async function readPayment(db: Db, id: PaymentId): Promise<KeptPayment | undefined> {
  const row = await db.row<PaymentRow>(sql`select ${columns} from payments.payments p where p.id = ${id}`)
  return row && asPayment(row)
}

export async function readPayments(db: Db, ids: readonly PaymentId[]): Promise<KeptPayment[]> {
  const rows = await db.rows<PaymentRow>(
    sql`select ${columns} from payments.payments p where p.id = any(${ids})`,
  )
  return rows.map(asPayment)
}

/** Holds a payment until the transaction ends: everything that moves its money goes through here, one at a time. */
export const lockPayment = async (tx: Tx, id: PaymentId): Promise<KeptPayment | undefined> =>
  (await lockPayments(tx, [id]))[0]

/** Same, for several: the only place where more than one is held, always in the order of their ids. */
export async function lockPayments(tx: Tx, ids: readonly PaymentId[]): Promise<KeptPayment[]> {
  const held = await tx.run(
    sql`select 1 from payments.payments where id = any(${ids}) order by id for update`,
  )
  return held === 0 ? [] : readPayments(tx, ids)
}

/** The payment that owns this page, or this money, at the provider. */
export async function paymentOf(
  db: Db,
  found: { pageId: string } | { intentId: string },
): Promise<PaymentId | undefined> {
  const where = 'pageId' in found ? sql`page_id = ${found.pageId}` : sql`intent_id = ${found.intentId}`
  return (await db.row<{ id: PaymentId }>(sql`select id from payments.payments where ${where}`))?.id
}

/**
 * Money came when it was expected, and just as much: kept, and held until the transaction ends, in one question. Undefined, and nothing
 * written, when it was not so.
 */
export async function takeExpected(
  tx: Tx,
  id: PaymentId,
  { intentId, chargeId, cents }: Received & { cents: number },
  at: Date,
): Promise<{ payment: KeptPayment; shares: Share[] } | undefined> {
  const row = await tx.row<PaymentRow & { shares: Share[] }>(sql`
    update payments.payments p
    set intent_id = ${intentId}, charge_id = ${chargeId}, paid_at = ${at}
    where id = ${id} and amount_cents = ${cents} and foreign_cents is null
      and paid_at is null and late_at is null and lapsed_at is null and cancelled_at is null
    returning ${columns}, (
      select jsonb_agg(
        jsonb_build_object(
          'id', s.id, 'paymentId', s.payment_id, 'organisationId', s.organisation_id, 'label', s.label, 'grossCents', s.gross_cents,
          'commission_bp', s.commission_bp, 'vat_bp', s.vat_bp, 'refundedCents', s.refunded_cents
        )
        order by s.id
      )
      from payments.shares s
      where s.payment_id = p.id
    ) as shares`)
  if (!row) return undefined
  const { shares, ...kept } = row
  return { payment: asPayment(kept), shares }
}

// What becomes of the money of a payment; whoever writes holds the payment.

/** Money that came too late is kept after all. */
export async function writeKept(tx: Tx, id: PaymentId, at: Date): Promise<void> {
  await tx.run(sql`update payments.payments set paid_at = ${at} where id = ${id} and paid_at is null`)
}

export async function writeLate(
  tx: Tx,
  id: PaymentId,
  { intentId, chargeId, cents }: Received & { cents: number },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update payments.payments
    set intent_id = ${intentId}, charge_id = ${chargeId}, late_at = ${at}, late_cents = ${cents}
    where id = ${id} and late_at is null`)
}

export async function writeGivenBack(tx: Tx, id: PaymentId, at: Date): Promise<void> {
  await tx.run(sql`update payments.payments set given_back_at = ${at} where id = ${id}`)
}

/** Money of another currency, which this ledger cannot count. */
export async function writeForeign(
  tx: Tx,
  id: PaymentId,
  { cents, currency }: { cents: number; currency: string },
): Promise<void> {
  await tx.run(sql`
    update payments.payments
    set foreign_cents = ${cents}, foreign_currency = ${currency}
    where id = ${id} and foreign_cents is null`)
}

export async function writeCancelled(tx: Tx, id: PaymentId, at: Date): Promise<void> {
  await tx.run(
    sql`update payments.payments set cancelled_at = ${at} where id = ${id} and cancelled_at is null`,
  )
}

export async function writeLapsed(tx: Tx, id: PaymentId, at: Date): Promise<void> {
  await tx.run(sql`update payments.payments set lapsed_at = ${at} where id = ${id} and lapsed_at is null`)
}

export async function addDeliveryRefunded(tx: Tx, id: PaymentId, cents: number): Promise<void> {
  await tx.run(sql`
    update payments.payments
    set delivery_refunded_cents = delivery_refunded_cents + ${cents}
    where id = ${id}`)
}

/** What came for a payment, and is not what was asked. */
export type OddPayment = {
  id: string
  reference: string
  amountCents: number
  cents: number
  /** 'eur', or another. */
  currency: string
}

/** What an operator must look at: what came is not what was asked. */
export async function oddPayments(db: Db, operatorId: OrganisationId): Promise<OddPayment[]> {
  return db.rows<OddPayment>(sql`
    select id, reference, amount_cents as "amountCents", coalesce(foreign_cents, late_cents) as cents,
      coalesce(foreign_currency, 'eur') as currency
    from payments.payments
    where operator_id = ${operatorId} and (foreign_cents is not null or late_cents <> amount_cents)
    order by opened_at desc
    limit 50`)
}
