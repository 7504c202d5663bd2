import { sql, type Db, type Tx } from '#platform/db'
import type { PaymentAsk } from '../payment-ask.ts'
import type { PaymentId } from '../ids.ts'

/**
 * Writes a new payment with its shares, in one question. False, and nothing written, when this id is known, or when a merchant has no account
 * that may receive money on the market of this operator.
 */
export async function insertPayment(
  tx: Tx,
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

export async function writePage(tx: Tx, id: PaymentId, pageId: string, payUrl: string): Promise<void> {
  await tx.run(
    sql`update payments.payments set page_id = ${pageId}, pay_url = ${payUrl} where id = ${id} and page_id is null`,
  )
}

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
export async function undecidedLate(db: Db, until: Date): Promise<PaymentId[]> {
  const rows = await db.rows<{ id: PaymentId }>(sql`
    select id
    from payments.payments
    where late_at <= ${until} and paid_at is null and given_back_at is null
    order by late_at
    limit 100`)
  return rows.map(({ id }) => id)
}

const reachable = (before: Date) => sql`opened_at < ${before} and email is not null`

/** Forgets where to write to whoever opened a payment before that instant; only the page of the provider needed it. */
export const eraseEmails = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`update payments.payments set email = null where ${reachable(before)}`)

/** How many would be forgotten. */
export const countEmails = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`select 1 from payments.payments where ${reachable(before)}`)
