import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { CancelReason } from './cancellation.ts'
import type { Placed } from './order.ts'
import type { HubId, OrderId } from './ids.ts'

type DayOfHub = { hubId: HubId; day: Day }
type HeldPast = DayOfHub & { id: OrderId; reference: string }

const heldPastOf = (now: Date, on?: DayOfHub): Sql => sql`
  select id, reference, hub_id as "hubId", day
  from delivery.orders
  where confirmed_at is null and cancelled_at is null and held_until <= ${now}
    and (${on?.hubId ?? null}::uuid is null or hub_id = ${on?.hubId ?? null})
    and (${on?.day ?? null}::date is null or day = ${on?.day ?? null})
  order by day, id`

/** Orders that nobody paid for in time, and that still have their place: of a day, or of all. */
export const heldPast = (db: Db, now: Date, on?: DayOfHub): Promise<HeldPast[]> =>
  db.rows(heldPastOf(now, on))

/** The same of a day, held until the transaction ends: one that is being confirmed meanwhile is none of them. */
export const lockHeldPast = (tx: Tx, now: Date, on: DayOfHub): Promise<HeldPast[]> =>
  tx.rows(sql`${heldPastOf(now, on)} for update`)

/** The number that the hub gives next to an order of a day: 'L260602-021'. Whoever calls holds the day. */
export async function nextReference(db: Db, hubId: HubId, day: Day): Promise<string> {
  const prefix = `L${day.slice(2).replaceAll('-', '')}-`
  const row = await db.row<{ last: number | null }>(sql`
    select max(substr(reference, ${prefix.length + 1})::integer) as last
    from delivery.orders
    where hub_id = ${hubId} and reference ~ ${`^${prefix}[0-9]{1,6}$`}`)
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(3, '0')}`
}

/** An order that was never confirmed is written again from the start: its customer chose other hours. */
export async function deleteUnconfirmed(tx: Tx, id: OrderId): Promise<void> {
  await tx.run(sql`delete from delivery.orders where id = ${id} and confirmed_at is null`)
}

/** The order is paid, or asked for by somebody who need not pay. */
export async function writeConfirmation(tx: Tx, id: OrderId, at: Date): Promise<void> {
  await tx.run(sql`
    update delivery.orders
    set confirmed_at = ${at}, held_until = null
    where id = ${id} and confirmed_at is null and cancelled_at is null`)
}

/** `by`: who says so; nobody for its customer, or for us. */
type Turn = { id: OrderId; by: PersonId | null; at: Date }

export async function writeCancellation(tx: Tx, { id, by, at }: Turn, reason: CancelReason): Promise<void> {
  const words = reason.code === 'other' ? reason.words : null
  await tx.run(sql`
    with cancelled as (
      update delivery.orders
      set cancelled_at = ${at}, cancelled_why = ${reason.code}, cancelled_words = ${words}
      where id = ${id} and cancelled_at is null
      returning id
    )
    insert into delivery.order_turns (order_id, turn, why, words, by_person, turned_at)
    select id, 'cancelled', ${reason.code}, ${words}, ${by}, ${at}
    from cancelled`)
}

/** Gives a cancelled order back its place among those that count. */
export async function writeRestoration(tx: Tx, { id, by, at }: Turn): Promise<void> {
  await tx.run(sql`
    with restored as (
      update delivery.orders
      set cancelled_at = null, cancelled_why = null, cancelled_words = null
      where id = ${id} and confirmed_at is not null
      returning id
    )
    insert into delivery.order_turns (order_id, turn, by_person, turned_at)
    select id, 'restored', ${by}, ${at}
    from restored`)
}

/** What helps to find the door or the person. */
export async function writeWords(tx: Tx, id: OrderId, words: string): Promise<void> {
  await tx.run(sql`update delivery.orders set words = ${words} where id = ${id} and forgotten_at is null`)
}

/** When the name and the address of this order were erased, if they were. */
export async function forgottenAt(db: Db, id: OrderId): Promise<Date | null> {
  const row = await db.row<{ at: Date | null }>(sql`
    select forgotten_at as at
    from delivery.orders
    where id = ${id}`)
  return row?.at ?? null
}

/** Puts a door on the map. */
export async function placeDoor(tx: Tx, id: OrderId, point: Placed): Promise<void> {
  await tx.run(sql`
    update delivery.orders
    set latitude = ${point.latitude}, longitude = ${point.longitude}, point_from = ${point.from}
    where id = ${id}`)
}
