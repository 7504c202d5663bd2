import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { parisInstant, type Day } from '#platform/time'
import type { Weekly } from './weekly.ts'
import type { WeeklyId } from '../ids.ts'

async function weeklyWhere(db: Db, where: Sql): Promise<Weekly[]> {
  return db.rows<Weekly>(sql`
    select w.id, w.secret, w.market_id as "marketId", w.weekday, w.clock, w.mode, w.buyer, w.door,
      w.begun_at as "begunAt", w.paused_until as "pausedUntil",
      coalesce(
        (
          select jsonb_agg(
            jsonb_build_object(
              'productId', l.product_id, 'name', l.name, 'aisle', l.aisle, 'sold', l.sold, 'priceCents', l.price_cents,
              'quantity', l.quantity
            )
            order by l.name, l.product_id
          )
          from orders.weekly_lines l
          where l.weekly_id = w.id
        ),
        '[]'
      ) as lines
    from orders.weekly w
    where ${where}`)
}

/** Writes it, once. */
export async function insertWeekly(tx: Tx, weekly: Weekly): Promise<boolean> {
  const { door } = weekly
  const written = await tx.run(sql`
    insert into orders.weekly (id, secret, market_id, weekday, clock, mode, buyer, door, begun_at)
    values (
      ${weekly.id}, ${weekly.secret}, ${weekly.marketId}, ${weekly.weekday}, ${weekly.clock}, ${weekly.mode},
      ${JSON.stringify(weekly.buyer)}::jsonb, ${door === null ? null : JSON.stringify(door)}::jsonb, ${weekly.begunAt}
    )
    on conflict do nothing`)
  if (written === 0) return false
  await tx.run(sql`
    insert into orders.weekly_lines (weekly_id, product_id, name, aisle, sold, price_cents, quantity)
    select ${weekly.id}, "productId", name, aisle, sold, "priceCents", quantity
    from jsonb_to_recordset(${JSON.stringify(weekly.lines)}::jsonb) as l (
      "productId" uuid, name text, aisle text, sold text, "priceCents" integer, quantity integer
    )`)
  return true
}

/** That of a secret address. */
export const weeklyBySecret = async (db: Db, secret: string): Promise<Weekly | undefined> =>
  (await weeklyWhere(db, sql`w.secret = ${secret}`))[0]

/** That of an id, for whoever made it a moment ago. */
export const readWeekly = async (db: Db, id: WeeklyId): Promise<Weekly | undefined> =>
  (await weeklyWhere(db, sql`w.id = ${id}`))[0]

/** Those of somebody, by the telephones and e-mails that they proved. */
export const weeklyOfReaches = (db: Db, reaches: readonly string[]): Promise<Weekly[]> =>
  weeklyWhere(
    db,
    sql`(w.buyer->>'phone' = any(${reaches}::text[]) or w.buyer->>'email' = any(${reaches}::text[]))
      order by w.begun_at, w.id`,
  )

/** Those of that day of the week, begun before an instant, that were not told of this day. */
export const weeklyToTell = (db: Db, day: Day, weekday: number, begunBefore: Date): Promise<Weekly[]> =>
  weeklyWhere(
    db,
    sql`w.weekday = ${weekday} and w.begun_at < ${begunBefore} and (w.paused_until is null or date_trunc('week', w.paused_until)::date <= ${day})
      and not exists (select 1 from orders.weekly_turns t where t.weekly_id = w.id and t.day = ${day})
      order by w.begun_at, w.id
      limit 500`,
  )

/** It stops, and nothing of it is kept. */
export async function deleteWeekly(tx: Tx, secret: string): Promise<void> {
  await tx.run(sql`delete from orders.weekly where secret = ${secret}`)
}

/** Those that nobody confirmed nor took into a basket since then, and whose rest had ended by then, stop. @returns how many. */
export const deleteSilent = (tx: Tx, before: Day): Promise<number> =>
  tx.run(sql`
    delete from orders.weekly w
    where w.begun_at < ${parisInstant(before, '00:00')} and (w.paused_until is null or w.paused_until < ${before})
      and not exists (
        select 1
        from orders.weekly_turns t
        join orders.orders o on o.id = t.order_id
        where t.weekly_id = w.id and o.confirmed_at >= ${parisInstant(before, '00:00')}
      )
      and not exists (
        select 1
        from orders.weekly_turns t
        where t.weekly_id = w.id and t.answer = 'changed' and t.answered_at >= ${parisInstant(before, '00:00')}
      )`)
