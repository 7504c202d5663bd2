import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import type { Dispute } from './dispute.ts'
import type { PaymentId, DisputeId } from '../ids.ts'

const columns = sql`
  id, provider_id as "providerId", payment_id as "paymentId", cents, reason, opened_at as "openedAt",
  answer_until as "answerUntil", answer, answered_at as "answeredAt", told_at as "toldAt", closed_at as "closedAt", how`

type New = Pick<Dispute, 'id' | 'providerId' | 'paymentId' | 'cents' | 'reason' | 'openedAt' | 'answerUntil'>

/** False when the provider's dispute is known. */
export async function insertDispute(tx: Tx, dispute: New): Promise<boolean> {
  const { id, providerId, paymentId, cents, reason, openedAt, answerUntil } = dispute
  const written = await tx.run(sql`
    insert into payments.disputes (id, provider_id, payment_id, cents, reason, opened_at, answer_until)
    values (${id}, ${providerId}, ${paymentId}, ${cents}, ${reason}, ${openedAt}, ${answerUntil})
    on conflict (provider_id) do nothing`)
  return written === 1
}

export async function disputeOfProvider(db: Db, providerId: string): Promise<Dispute | undefined> {
  return db.row<Dispute>(sql`select ${columns} from payments.disputes where provider_id = ${providerId}`)
}

export async function readDispute(db: Db, id: DisputeId): Promise<Dispute | undefined> {
  return db.row<Dispute>(sql`select ${columns} from payments.disputes where id = ${id}`)
}

/** Holds a dispute until the transaction ends: of two answers at once, one is first. */
export async function lockDispute(tx: Tx, id: DisputeId): Promise<Dispute | undefined> {
  return tx.row<Dispute>(sql`select ${columns} from payments.disputes where id = ${id} for update`)
}

export async function disputesOf(db: Db, paymentId: PaymentId): Promise<Dispute[]> {
  return db.rows<Dispute>(
    sql`select ${columns} from payments.disputes where payment_id = ${paymentId} order by opened_at, id`,
  )
}

/** Those of the market of an operator. Open ones first, the soonest to answer first; then those that were closed lately. */
export async function listDisputes(
  db: Db,
  operatorId: OrganisationId,
): Promise<(Dispute & { reference: string })[]> {
  return db.rows(sql`
    select d.id, d.provider_id as "providerId", d.payment_id as "paymentId", d.cents, d.reason, d.opened_at as "openedAt",
      d.answer_until as "answerUntil", d.answer, d.answered_at as "answeredAt", d.told_at as "toldAt", d.closed_at as "closedAt", d.how,
      p.reference
    from payments.disputes d
    join payments.payments p on p.id = d.payment_id
    where p.operator_id = ${operatorId}
    order by d.closed_at is not null, d.answered_at is not null, d.answer_until, d.closed_at desc, d.id
    limit 50`)
}

export async function writeClosed(tx: Tx, id: DisputeId, how: 'won' | 'lost', at: Date): Promise<void> {
  await tx.run(
    sql`update payments.disputes set closed_at = ${at}, how = ${how} where id = ${id} and closed_at is null`,
  )
}

export async function writeAnswer(
  tx: Tx,
  id: DisputeId,
  answer: string,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update payments.disputes
    set answer = ${answer}, answered_by = ${by}, answered_at = ${at}
    where id = ${id} and answer is null and closed_at is null`)
}

export async function writeAnswerTold(tx: Tx, id: DisputeId, at: Date): Promise<void> {
  await tx.run(sql`update payments.disputes set told_at = ${at} where id = ${id} and told_at is null`)
}

/** Answers that the provider has not received. */
export async function untoldAnswers(db: Db): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from payments.disputes where answer is not null and told_at is null and closed_at is null`,
  )
  return rows.map(({ id }) => id)
}

export async function openDisputes(db: Db): Promise<string[]> {
  const rows = await db.rows<{ providerId: string }>(
    sql`select provider_id as "providerId" from payments.disputes where closed_at is null order by opened_at`,
  )
  return rows.map(({ providerId }) => providerId)
}
