import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import type { RefundId } from '#payments'
import type { PersonId } from '#people'
import type { LineId } from '../ids.ts'
import type { GivingBack } from './refund.ts'

export async function insertGivenBack(
  tx: Tx,
  { id, lineId, cents, why, by }: GivingBack,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.given_back (id, line_id, cents, why, at, by_person)
    values (${id}, ${lineId}, ${cents}, ${why}, ${at}, ${by})`)
}

export async function wasGivenBack(db: Db, id: RefundId): Promise<boolean> {
  return (await db.row(sql`select id from orders.given_back where id = ${id}`)) !== undefined
}

export async function insertKeptPrice(
  tx: Tx,
  kept: { id: RefundId; lineId: LineId; why: string; by: PersonId | null },
  at: Date,
): Promise<void> {
  const { id, lineId, why, by } = kept
  await tx.run(sql`
    insert into orders.kept_prices (id, line_id, why, kept_at, kept_by)
    values (${id}, ${lineId}, ${why}, ${at}, ${by})`)
}

/** What is known of a line that its customer gave up, and by which form its shop kept part of its price; undefined when nobody gave it up. */
export const givenUpLine = (db: Db, lineId: LineId): Promise<{ keptBy: RefundId | null } | undefined> =>
  db.row(sql`
    select k.id as "keptBy"
    from orders.withdrawals w
    left join orders.kept_prices k on k.line_id = w.line_id
    where w.line_id = ${lineId}`)

/**
 * True for an order that its customer gave up whole, nothing of which is still to be paid back: what no shop brought was given up by nobody, what
 * a shop keeps of a price is no reason to keep the delivery (L221-24).
 */
export async function isAllPaidBack(db: Db, orderId: OrderId): Promise<boolean> {
  const row = await db.row<{ isAll: boolean | null }>(sql`
    select bool_or(w.line_id is not null) and bool_and((l.final_cents = 0 or k.line_id is not null) and (w.line_id is not null or l.state = 'refused')) as "isAll"
    from orders.lines l
    left join orders.withdrawals w on w.line_id = l.id
    left join orders.kept_prices k on k.line_id = l.id
    where l.order_id = ${orderId}`)
  return row?.isAll ?? false
}
