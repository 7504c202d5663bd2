import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Received } from './payment.ts'
import type { PaymentId } from './ids.ts'

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
