import { sql, type Db } from '#platform/db'
import type { KeptPayment, PaymentAsk, Received } from './payment.ts'
import type { Share } from './share.ts'

const columns = sql`
  p.id, p.operator_id as "operatorId", p.reference, p.label, p.email, p.amount_cents as "amountCents", p.delivery_cents as "deliveryCents",
  p.delivery_vat_bp as "deliveryVat_bp", p.delivery_refunded_cents as "deliveryRefundedCents", p.asked,
  p.return_url as "returnUrl", p.opened_at as "openedAt", p.expires_at as "expiresAt", p.page_id as "pageId",
  p.pay_url as "payUrl", p.intent_id as "intentId", p.charge_id as "chargeId", p.paid_at as "paidAt", p.cancelled_at as "cancelledAt",
  p.lapsed_at as "lapsedAt", p.late_at as "lateAt", p.late_cents as "lateCents", p.given_back_at as "givenBackAt", p.odd,
  coalesce((
    select sum(r.cents)
    from payments.refunds r
    where r.payment_id = p.id and r.failed_at is null
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

/**
 * Writes a new payment with its shares, in one question. False, and nothing written, when this id is known, or when a merchant has no account
 * that may receive money on the market of this operator.
 */
export async function insertPayment(
  tx: Db,
  { asked, vat_bp, amountCents, ...ask }: PaymentAsk & { asked: string; vat_bp: number; amountCents: number },
  at: Date,
): Promise<boolean> {
  const { id, operatorId, reference, label, email, deliveryCents, expiresAt, returnUrl, shares } = ask
  const organisations = [...new Set(shares.map(({ organisationId }) => organisationId))]
  const written = await tx.run(sql`
    with payable as (
      select 1
      from payments.payees
      where organisation_id = any(${organisations}) and operator_id = ${operatorId} and receives and provider_id is not null
      having count(*) = ${organisations.length}
    ),
    opened as (
      insert into payments.payments (
        id, operator_id, reference, label, email, amount_cents, delivery_cents, delivery_vat_bp, asked, return_url, opened_at, expires_at
      )
      select ${id}, ${operatorId}, ${reference}, ${label}, ${email}, ${amountCents}, ${deliveryCents}, ${vat_bp}, ${asked}, ${returnUrl}, ${at},
        ${expiresAt}
      from payable
      on conflict (id) do nothing
      returning id
    )
    insert into payments.shares (id, payment_id, organisation_id, label, gross_cents, commission_bp, vat_bp)
    select s."shareId", o.id, s."organisationId", s.label, s."grossCents", s.commission_bp, ${vat_bp}
    from opened o
    cross join jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s (
      "shareId" uuid, "organisationId" uuid, label text, "grossCents" integer, commission_bp integer
    )`)
  return written > 0
}

export async function readPayment(db: Db, id: string): Promise<KeptPayment | undefined> {
  return db.row<KeptPayment>(sql`select ${columns} from payments.payments p where p.id = ${id}`)
}

export async function readPayments(db: Db, ids: readonly string[]): Promise<KeptPayment[]> {
  return db.rows<KeptPayment>(sql`select ${columns} from payments.payments p where p.id = any(${ids})`)
}

/** Holds a payment until the transaction ends: everything that moves its money goes through here, one at a time. */
export const lockPayment = async (tx: Db, id: string): Promise<KeptPayment | undefined> =>
  (await lockPayments(tx, [id]))[0]

/** Same, for several: the only place where more than one is held, always in the order of their ids. */
export async function lockPayments(tx: Db, ids: readonly string[]): Promise<KeptPayment[]> {
  const held = await tx.run(
    sql`select 1 from payments.payments where id = any(${ids}) order by id for update`,
  )
  return held === 0 ? [] : readPayments(tx, ids)
}

/** The payment that owns this page, or this money, at the provider. */
export async function paymentOf(
  db: Db,
  found: { pageId: string } | { intentId: string },
): Promise<string | undefined> {
  const where = 'pageId' in found ? sql`page_id = ${found.pageId}` : sql`intent_id = ${found.intentId}`
  return (await db.row<{ id: string }>(sql`select id from payments.payments where ${where}`))?.id
}

export async function writePage(tx: Db, id: string, pageId: string, payUrl: string): Promise<void> {
  await tx.run(
    sql`update payments.payments set page_id = ${pageId}, pay_url = ${payUrl} where id = ${id} and page_id is null`,
  )
}

/**
 * Money came when it was expected, and just as much: kept, and held until the transaction ends, in one question. Undefined, and nothing
 * written, when it was not so.
 */
export const takeExpected = (
  tx: Db,
  id: string,
  { intentId, chargeId, cents }: Received & { cents: number },
  at: Date,
): Promise<(KeptPayment & { shares: Share[] }) | undefined> =>
  tx.row<KeptPayment & { shares: Share[] }>(sql`
    update payments.payments p
    set intent_id = ${intentId}, charge_id = ${chargeId}, paid_at = ${at}
    where id = ${id} and amount_cents = ${cents} and odd is null
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

/** Money that came too late is kept after all. */
export async function writeKept(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`update payments.payments set paid_at = ${at} where id = ${id} and paid_at is null`)
}

export async function writeLate(
  tx: Db,
  id: string,
  { intentId, chargeId, cents }: Received & { cents: number },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update payments.payments
    set intent_id = ${intentId}, charge_id = ${chargeId}, late_at = ${at}, late_cents = ${cents}
    where id = ${id} and late_at is null`)
}

export async function writeGivenBack(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`update payments.payments set given_back_at = ${at} where id = ${id}`)
}

export async function writeCancelled(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(
    sql`update payments.payments set cancelled_at = ${at} where id = ${id} and cancelled_at is null`,
  )
}

export async function writeLapsed(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`update payments.payments set lapsed_at = ${at} where id = ${id} and lapsed_at is null`)
}

export async function writeOdd(tx: Db, id: string, odd: string): Promise<void> {
  await tx.run(sql`update payments.payments set odd = ${odd} where id = ${id} and odd is null`)
}

export async function addDeliveryRefunded(tx: Db, id: string, cents: number): Promise<void> {
  await tx.run(sql`
    update payments.payments
    set delivery_refunded_cents = delivery_refunded_cents + ${cents}
    where id = ${id}`)
}

const reachable = (before: Date) => sql`opened_at < ${before} and email is not null`

/** Forgets where to write to whoever opened a payment before that instant; only the page of the provider needed it. */
export const eraseEmails = (tx: Db, before: Date): Promise<number> =>
  tx.run(sql`update payments.payments set email = null where ${reachable(before)}`)

/** How many would be forgotten. */
export const countEmails = (db: Db, before: Date): Promise<number> =>
  db.run(sql`select 1 from payments.payments where ${reachable(before)}`)

/** Payments whose time is over and that nobody paid or cancelled. */
export async function lapsedPayments(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id
    from payments.payments
    where expires_at <= ${now} and paid_at is null and lapsed_at is null and cancelled_at is null
    order by expires_at
    limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** Payments that came too late, before `until`, and that nobody kept or gave back. */
export async function undecidedLate(db: Db, until: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id
    from payments.payments
    where late_at <= ${until} and paid_at is null and given_back_at is null
    order by late_at
    limit 100`)
  return rows.map(({ id }) => id)
}

/** What an operator must look at: what came is not what was asked. */
export async function oddPayments(
  db: Db,
  operatorId: string,
): Promise<{ id: string; reference: string; odd: string }[]> {
  return db.rows(sql`
    select id, reference, odd
    from payments.payments
    where operator_id = ${operatorId} and odd is not null
    order by opened_at desc
    limit 50`)
}
