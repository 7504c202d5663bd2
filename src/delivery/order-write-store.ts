import { sql, type Tx } from '#platform/db'
import type { Ended, Order } from './order.ts'
import type { OrderId } from './ids.ts'

/** False when an order of this id or reference is there already: the same request, sent twice. */
export async function insertOrder(tx: Tx, order: Order): Promise<boolean> {
  const { door, standing } = order
  const inserted = await tx.run(sql`
    insert into delivery.orders (
      id, hub_id, reference, source, asked_by_place, recipient_name, phone, email, address, postcode, town, floor, lift, words,
      latitude, longitude, point_from, day, slot_from, slot_to, service_s, goods_cents, fee_cents, ordered_at, announced_at,
      follow, held_until, confirmed_at
    ) values (
      ${order.id}, ${order.hubId}, ${order.reference}, ${order.source}, ${order.askedByPlace}, ${door.recipientName},
      ${door.phone}, ${door.email}, ${door.address}, ${door.postcode}, ${door.town}, ${door.floor}, ${door.lift},
      ${door.words}, ${door.point?.latitude ?? null}, ${door.point?.longitude ?? null}, ${door.point?.from ?? null},
      ${order.day}, ${order.slotFrom}, ${order.slotTo}, ${order.service_s}, ${order.goodsCents}, ${order.feeCents},
      ${order.orderedAt}, ${order.announcedAt}, ${order.follow}, ${standing.state === 'held' ? standing.until : null},
      ${standing.state === 'confirmed' ? standing.at : null}
    )
    on conflict do nothing`)
  if (inserted === 1) await insertPickups(tx, order)
  return inserted === 1
}

/** The door, the hours and the sums of an order, written again: whoever sent it changed them. */
export async function rewriteOrder(tx: Tx, order: Order): Promise<void> {
  const { door } = order
  await tx.run(sql`
    update delivery.orders
    set recipient_name = ${door.recipientName}, phone = ${door.phone}, email = ${door.email}, address = ${door.address},
      postcode = ${door.postcode}, town = ${door.town}, latitude = ${door.point?.latitude ?? null},
      longitude = ${door.point?.longitude ?? null}, point_from = ${door.point?.from ?? null}, day = ${order.day},
      slot_from = ${order.slotFrom}, slot_to = ${order.slotTo}, goods_cents = ${order.goodsCents},
      fee_cents = ${order.feeCents}
    where id = ${order.id}`)
}

/** What is collected, written again: an order changed by who sent it. */
export async function replacePickups(tx: Tx, order: Pick<Order, 'id' | 'pickups'>): Promise<void> {
  await tx.run(sql`delete from delivery.pickups where order_id = ${order.id}`)
  await insertPickups(tx, order)
}

async function insertPickups(tx: Tx, { id, pickups: all }: Pick<Order, 'id' | 'pickups'>): Promise<void> {
  const rows = all.map((one, index) => ({ ...one, n: index + 1 }))
  await tx.run(sql`
    insert into delivery.pickups (order_id, n, place_id, ready_at, weight_g, volume_ml, cold, heaviest_parcel_g)
    select ${id}, p.n, p."placeId", p."readyAt", p.weight_g, p.volume_ml, p.cold, p."heaviestParcel_g"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (
      n integer, "placeId" uuid, "readyAt" timestamptz, weight_g integer, volume_ml integer, cold text,
      "heaviestParcel_g" integer
    )`)
  const goods = rows.flatMap(({ n, goods: lines }) =>
    lines.map((good, line) => ({ ...good, n, line: line + 1 })),
  )
  await tx.run(sql`
    insert into delivery.goods (order_id, n, line, label, quantity, weight_g, cold, adults_only)
    select ${id}, g.n, g.line, g.label, g.quantity, g.weight_g, g.cold, g."adultsOnly"
    from jsonb_to_recordset(${JSON.stringify(goods)}::jsonb) as g (
      n integer, line integer, label text, quantity text, weight_g integer, cold text, "adultsOnly" boolean
    )`)
}

/** How an order ended by the gestures that stand; null when none does any more. */
export async function writeEnd(tx: Tx, id: OrderId, ended: Ended | null): Promise<void> {
  await tx.run(sql`
    update delivery.orders
    set ended = ${ended?.how ?? null}, ended_at = ${ended?.at ?? null}, ended_by_gesture = ${ended?.gestureId ?? null}
    where id = ${id}`)
}

/** Goods that its customer gave up, and that it still holds. */
export async function writeGivenUp(tx: Tx, id: OrderId, labels: readonly string[], at: Date): Promise<void> {
  await tx.run(sql`
    insert into delivery.given_up (order_id, label, noted_at)
    select ${id}, label, ${at}
    from unnest(${labels}::text[]) as label
    on conflict do nothing`)
}
