import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { onBike } from '../gestures/door.ts'
import type { OrderId } from '../ids.ts'

export type Message = 'taken' | 'left' | 'delivered' | 'absent' | 'cancelled'

/** False when this customer was told this already. */
export async function markTold(tx: Tx, orderId: OrderId, what: Message, at: Date): Promise<boolean> {
  const marked = await tx.run(sql`
    insert into delivery.told (order_id, what, told_at)
    values (${orderId}, ${what}, ${at})
    on conflict do nothing`)
  return marked === 1
}

/** Forgets that this customer was told of a cancellation, which is taken back, so that they are told again that it comes. False when nobody told them. */
export async function unsayCancelled(tx: Tx, orderId: OrderId): Promise<boolean> {
  const unsaid = await tx.run(sql`
    with unsaid as (
      delete from delivery.told t
      where t.order_id = ${orderId} and t.what in ('taken', 'cancelled')
        and exists (select 1 from delivery.told c where c.order_id = t.order_id and c.what = 'cancelled')
      returning t.order_id, t.what, t.told_at
    )
    insert into delivery.told_before (order_id, what, told_at)
    select order_id, what, told_at
    from unsaid`)
  return unsaid > 0
}

/** What this customer was told already. */
export async function toldOf(db: Db, orderId: OrderId): Promise<Message[]> {
  const rows = await db.rows<{ what: Message }>(sql`
    select what
    from delivery.told
    where order_id = ${orderId}`)
  return rows.map(({ what }) => what)
}

/**
 * What happened to orders of these days, up to `before`, that their customer has not been told: on a bike, delivered, nobody there. A
 * collection that was taken back does not count.
 */
export async function untold(
  db: Db,
  { from, to, before }: { from: Day; to: Day; before: Date },
): Promise<{ orderId: OrderId; what: 'left' | 'delivered' | 'absent' }[]> {
  return db.rows(sql`
    select o.id as "orderId", coalesce(o.ended, 'left') as what
    from delivery.hubs h
    join delivery.orders o on o.hub_id = h.id
    where o.day between ${from} and ${to} and o.cancelled_at is null and (o.phone is not null or o.email is not null)
      and (
        (o.ended in ('delivered', 'absent') and o.ended_at <= ${before})
        or (o.ended is null and ${onBike(before)})
      )
      and not exists (
        select 1 from delivery.told t where t.order_id = o.id and t.what = coalesce(o.ended, 'left'))
    order by o.id`)
}

/** When the hub last read what proves this delivery, if it did. */
export async function proofReadAt(db: Db, orderId: OrderId): Promise<Date | null> {
  const row = await db.row<{ at: Date | null }>(sql`
    select max(r.read_at) as at
    from delivery.proof_readings r
    join delivery.gestures g on g.id = r.gesture_id
    where g.order_id = ${orderId}`)
  return row?.at ?? null
}
