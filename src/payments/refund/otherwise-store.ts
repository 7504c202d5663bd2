import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { GivenOtherwiseId, PaymentId, RefundId } from '../ids.ts'
import type { GivenOtherwise, GivenTakenBack } from './otherwise.ts'

/** False when the same id was written before. */
export async function insertGivenOtherwise(
  tx: Tx,
  given: Omit<GivenOtherwise, 'takenBack'> & { refundId: RefundId },
): Promise<boolean> {
  const { id, refundId, cents, way, reference, on, at, by } = given
  const written = await tx.run(sql`
    insert into payments.given_otherwise (id, refund_id, cents, way, reference, given_on, written_at, written_by)
    values (${id}, ${refundId}, ${cents}, ${way}, ${reference}, ${on}, ${at}, ${by})
    on conflict (id) do nothing`)
  return written === 1
}

/** True when this was said before, of this refund. */
export async function wasGivenOtherwise(db: Db, id: GivenOtherwiseId, refundId: RefundId): Promise<boolean> {
  const found = await db.row(
    sql`select 1 from payments.given_otherwise where id = ${id} and refund_id = ${refundId}`,
  )
  return found !== undefined
}

export async function insertTakenBack(
  tx: Tx,
  givenId: GivenOtherwiseId,
  { why, at, by }: GivenTakenBack,
): Promise<void> {
  await tx.run(sql`
    insert into payments.given_taken_back (given_id, why, taken_back_at, taken_back_by)
    values (${givenId}, ${why}, ${at}, ${by})`)
}

/** True when the bank of its customer gave money of this payment back to them from an instant on. */
export async function wasClaimedSince(db: Db, paymentId: PaymentId, from: Date): Promise<boolean> {
  const lost = await db.row(sql`
    select 1
    from payments.disputes
    where payment_id = ${paymentId} and how = 'lost' and closed_at >= ${from}
    limit 1`)
  return lost !== undefined
}

/** Refunds of the market of an operator that came back and are still owed, in part or whole, the oldest first. */
export const owedRefunds = (
  db: Db,
  operatorId: OrganisationId,
): Promise<{ cents: number; paymentId: PaymentId; reference: string }[]> =>
  db.rows(sql`
    select (r.cents - g.cents)::int as cents, r.payment_id as "paymentId", p.reference
    from payments.refunds r
    join payments.payments p on p.id = r.payment_id
    cross join lateral (
      select coalesce(sum(o.cents), 0) as cents
      from payments.given_otherwise o
      where o.refund_id = r.id and not exists (
        select 1
        from payments.given_taken_back b
        where b.given_id = o.id
      )
    ) g
    where r.failed_at is not null and p.operator_id = ${operatorId} and g.cents < r.cents
    order by r.failed_at, r.id
    limit 10`)
