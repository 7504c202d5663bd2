import { sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ProductId } from '#market'
import type { Wanted } from '../again/door.ts'
import type { WeeklyId } from '../ids.ts'
import { weeklyBySecret } from './store.ts'
import type { Weekly } from './weekly.ts'

/** Holds a weekly basket until the transaction ends, and reads it as it is then; undefined once it has stopped. */
export async function holdWeekly(tx: Tx, secret: string): Promise<Weekly | undefined> {
  await tx.rows(sql`select 1 from orders.weekly where secret = ${secret} for update`)
  return weeklyBySecret(tx, secret)
}

/** At least so much of each, at the price that is read today. */
export async function putLines(tx: Tx, weeklyId: WeeklyId, lines: readonly Wanted[]): Promise<void> {
  await tx.run(sql`
    insert into orders.weekly_lines as l (weekly_id, product_id, name, aisle, sold, price_cents, quantity)
    select ${weeklyId}, "productId", name, aisle, sold, "priceCents", quantity
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as p (
      "productId" uuid, name text, aisle text, sold text, "priceCents" integer, quantity integer
    )
    on conflict (weekly_id, product_id) do update
    set name = excluded.name, sold = excluded.sold, price_cents = excluded.price_cents,
      quantity = case when l.sold = excluded.sold then greatest(l.quantity, excluded.quantity) else excluded.quantity end`)
}

/** So much of one, from now on; 0 takes it out. */
export async function writeQuantity(
  tx: Tx,
  weeklyId: WeeklyId,
  { productId, quantity }: { productId: ProductId; quantity: number },
): Promise<void> {
  const which = sql`weekly_id = ${weeklyId} and product_id = ${productId}`
  if (quantity === 0) await tx.run(sql`delete from orders.weekly_lines where ${which}`)
  else await tx.run(sql`update orders.weekly_lines set quantity = ${quantity} where ${which}`)
}

/** Its day and its hour, from now on. */
export async function writeHour(
  tx: Tx,
  weeklyId: WeeklyId,
  { weekday, clock, begunAt }: Pick<Weekly, 'weekday' | 'clock' | 'begunAt'>,
): Promise<void> {
  await tx.run(sql`
    update orders.weekly
    set weekday = ${weekday}, clock = ${clock}, begun_at = ${begunAt}
    where id = ${weeklyId}`)
}

/** It rests until that day. */
export async function writePause(tx: Tx, weeklyId: WeeklyId, until: Day): Promise<void> {
  await tx.run(sql`update orders.weekly set paused_until = ${until} where id = ${weeklyId}`)
}
