import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import { weekday, type Day } from '#platform/time'
import type { BasketId, WeeklyId } from '../ids.ts'
import type { Turn } from './weekly.ts'

const turnWhere = (db: Db, where: Sql): Promise<Turn | undefined> =>
  db.row<Turn>(sql`
    select t.day, t.answer, t.basket_id as "basketId", t.order_id as "orderId"
    from orders.weekly_turns t
    where ${where}`)

/** The week that was told last, from that day on. */
export const turnFrom = (db: Db, weeklyId: WeeklyId, from: Day): Promise<Turn | undefined> =>
  turnWhere(db, sql`t.weekly_id = ${weeklyId} and t.day >= ${from} order by t.day limit 1`)

/** The last week that was told of, from that day on. */
export const latestTurn = (db: Db, weeklyId: WeeklyId, from: Day): Promise<Turn | undefined> =>
  turnWhere(db, sql`t.weekly_id = ${weeklyId} and t.day >= ${from} order by t.day desc limit 1`)

/** A week is told of no more: it may be again. */
export async function deleteTurn(tx: Tx, weeklyId: WeeklyId, day: Day): Promise<void> {
  await tx.run(sql`delete from orders.weekly_turns where weekly_id = ${weeklyId} and day = ${day}`)
}

/** Holds a week until the transaction ends: it becomes one basket. */
export const lockTurn = (tx: Tx, weeklyId: WeeklyId, day: Day): Promise<Turn | undefined> =>
  turnWhere(tx, sql`t.weekly_id = ${weeklyId} and t.day = ${day} for update`)

/** A week is told, only the first time; not once its basket was moved to another day, or rests. */
export const insertTurn = async (tx: Tx, weeklyId: WeeklyId, day: Day, at: Date): Promise<boolean> =>
  (await tx.run(sql`
    insert into orders.weekly_turns (weekly_id, day, told_at)
    select w.id, ${day}, ${at}
    from orders.weekly w
    where w.id = ${weeklyId} and w.weekday = ${weekday(day)} and (w.paused_until is null or date_trunc('week', w.paused_until)::date <= ${day})
    for share of w
    on conflict do nothing`)) === 1

export async function writeAnswer(
  tx: Tx,
  weeklyId: WeeklyId,
  { day, answer }: { day: Day; answer: 'skipped' | 'changed' | null },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update orders.weekly_turns
    set answer = ${answer}, answered_at = ${answer === null ? null : at}
    where weekly_id = ${weeklyId} and day = ${day}`)
}

/** The basket that a week became, and the order of it, even of a week that was moved meanwhile: what is bought is known. */
export async function writeBasket(
  tx: Tx,
  weeklyId: WeeklyId,
  { day, basketId, orderId }: { day: Day; basketId: BasketId; orderId: OrderId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.weekly_turns (weekly_id, day, told_at, basket_id, order_id)
    select w.id, ${day}, ${at}, ${basketId}, ${orderId}
    from orders.weekly w
    where w.id = ${weeklyId}
    on conflict (weekly_id, day) do update
    set basket_id = excluded.basket_id, order_id = excluded.order_id`)
}
