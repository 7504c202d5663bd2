import { sql, type Db } from '#platform/db'
import { refundStateOf, type Refund } from './refund.ts'

/** A refund as it is kept, with what the provider calls it. */
export type KeptRefund = Omit<Refund, 'state'> & {
  decidedBy: string | null
  providerId: string | null
  failure: string | null
}

const columns = sql`
  id, payment_id as "paymentId", part, share_id as "shareId", cents, why, decided_by as "decidedBy", decided_at as "decidedAt",
  provider_id as "providerId", settled_at as "settledAt", failed_at as "failedAt", failure`

type New = Pick<KeptRefund, 'id' | 'paymentId' | 'part' | 'shareId' | 'cents' | 'why' | 'decidedBy'>

export async function insertRefund(tx: Db, refund: New, at: Date): Promise<void> {
  const { id, paymentId, part, shareId, cents, why, decidedBy } = refund
  await tx.run(sql`
    insert into payments.refunds (id, payment_id, part, share_id, cents, why, decided_by, decided_at)
    values (${id}, ${paymentId}, ${part}, ${shareId}, ${cents}, ${why}, ${decidedBy}, ${at})`)
}

export async function readRefund(db: Db, id: string): Promise<KeptRefund | undefined> {
  return db.row<KeptRefund>(sql`select ${columns} from payments.refunds where id = ${id}`)
}

export async function lockRefund(tx: Db, id: string): Promise<KeptRefund | undefined> {
  return tx.row<KeptRefund>(sql`select ${columns} from payments.refunds where id = ${id} for update`)
}

export async function refundOfProvider(db: Db, providerId: string): Promise<KeptRefund | undefined> {
  return db.row<KeptRefund>(sql`select ${columns} from payments.refunds where provider_id = ${providerId}`)
}

async function keptRefundsOf(db: Db, paymentId: string): Promise<KeptRefund[]> {
  return db.rows<KeptRefund>(sql`
    select ${columns}
    from payments.refunds
    where payment_id = ${paymentId}
    order by decided_at, id`)
}

/** The refunds of a payment, in the order they were decided. */
export async function refundsOf(db: Db, paymentId: string): Promise<Refund[]> {
  return (await keptRefundsOf(db, paymentId)).map(shownRefund)
}

export const shownRefund = (kept: KeptRefund): Refund => {
  const { id, paymentId, part, shareId, cents, why, decidedAt, settledAt, failedAt } = kept
  const state = refundStateOf(kept)
  return { id, paymentId, part, shareId, cents, why, state, decidedAt, settledAt, failedAt }
}

export async function writeTold(tx: Db, id: string, providerId: string): Promise<void> {
  await tx.run(
    sql`update payments.refunds set provider_id = ${providerId} where id = ${id} and provider_id is null`,
  )
}

export async function writeSettled(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`update payments.refunds set settled_at = ${at} where id = ${id}`)
}

export async function writeFailed(tx: Db, id: string, failure: string, at: Date): Promise<void> {
  await tx.run(sql`
    update payments.refunds
    set failed_at = ${at}, failure = ${failure}, settled_at = null
    where id = ${id}`)
}

/** Refunds that the provider has not settled. */
export async function waitingRefunds(db: Db, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id
    from payments.refunds
    where failed_at is null and settled_at is null
    order by decided_at
    limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** Those of one payment. */
export async function waitingRefundsOf(db: Db, paymentId: string): Promise<{ id: string; cents: number }[]> {
  return db.rows(sql`
    select id, cents
    from payments.refunds
    where payment_id = ${paymentId} and failed_at is null and settled_at is null
    order by decided_at, id`)
}

/** Refunds of the market of an operator that did not pass since then: the customer is still owed. */
export async function failedRefunds(
  db: Db,
  operatorId: string,
  since: Date,
): Promise<{ cents: number; paymentId: string }[]> {
  return db.rows(sql`
    select r.cents, r.payment_id as "paymentId"
    from payments.refunds r
    join payments.payments p on p.id = r.payment_id
    where r.failed_at >= ${since} and p.operator_id = ${operatorId}
    order by r.failed_at desc
    limit 10`)
}
