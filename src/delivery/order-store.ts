import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { Ended, Order, Pickup, Placed } from './order.ts'

const pickups = sql`
  select jsonb_agg(
    jsonb_build_object(
      'placeId', p.place_id, 'readyAt', p.ready_at, 'weight_g', p.weight_g, 'volume_ml', p.volume_ml, 'cold', p.cold,
      'heaviestParcel_g', p.heaviest_parcel_g,
      'goods', coalesce((
        select jsonb_agg(
          jsonb_build_object('label', g.label, 'quantity', g.quantity, 'weight_g', g.weight_g, 'cold', g.cold)
          order by g.line)
        from delivery.goods g
        where g.order_id = p.order_id and g.n = p.n), '[]'::jsonb))
    order by p.n)
  from delivery.pickups p
  where p.order_id = o.id`

const columns = sql`
  o.id, o.hub_id, o.reference, o.source, o.asked_by_place, o.recipient_name, o.phone, o.email, o.address, o.postcode, o.town,
  o.floor, o.lift, o.words, o.latitude, o.longitude, o.point_from, o.day, o.slot_from, o.slot_to, o.service_s, o.goods_cents,
  o.fee_cents, o.ordered_at, o.announced_at, o.follow, o.held_until, o.confirmed_at, o.cancelled_at, o.cancelled_why, o.ended,
  o.ended_at, o.ended_by_gesture, (${pickups}) as pickups`

type Row = {
  id: string
  hub_id: string
  reference: string
  source: Order['source']
  asked_by_place: string | null
  recipient_name: string
  phone: string | null
  email: string | null
  address: string
  postcode: string
  town: string
  floor: number
  lift: Order['door']['lift']
  words: string
  latitude: number | null
  longitude: number | null
  point_from: Placed['from'] | null
  day: Day
  slot_from: Date
  slot_to: Date
  service_s: number
  goods_cents: number | null
  fee_cents: number | null
  ordered_at: Date
  announced_at: Date
  follow: string
  held_until: Date | null
  confirmed_at: Date | null
  cancelled_at: Date | null
  cancelled_why: string | null
  ended: Ended['how'] | null
  ended_at: Date | null
  ended_by_gesture: string | null
  pickups: (Omit<Pickup, 'readyAt'> & { readyAt: string })[] | null
}

function asOrder(row: Row): Order {
  const { ended, ended_at, ended_by_gesture, cancelled_at } = row
  return {
    id: row.id,
    hubId: row.hub_id,
    reference: row.reference,
    source: row.source,
    askedByPlace: row.asked_by_place,
    door: doorOf(row),
    day: row.day,
    slotFrom: row.slot_from,
    slotTo: row.slot_to,
    service_s: row.service_s,
    goodsCents: row.goods_cents,
    feeCents: row.fee_cents,
    orderedAt: row.ordered_at,
    announcedAt: row.announced_at,
    follow: row.follow,
    heldUntil: row.held_until,
    confirmedAt: row.confirmed_at,
    cancelled: cancelled_at && { at: cancelled_at, why: row.cancelled_why ?? '' },
    ended:
      ended && ended_at && ended_by_gesture
        ? { how: ended, at: ended_at, gestureId: ended_by_gesture }
        : null,
    pickups: (row.pickups ?? []).map((one) => ({ ...one, readyAt: new Date(one.readyAt) })),
  }
}

function doorOf(row: Row): Order['door'] {
  const { latitude, longitude, point_from } = row
  return {
    recipientName: row.recipient_name,
    phone: row.phone,
    email: row.email,
    address: row.address,
    postcode: row.postcode,
    town: row.town,
    floor: row.floor,
    lift: row.lift,
    words: row.words,
    point:
      latitude !== null && longitude !== null && point_from
        ? { latitude, longitude, from: point_from }
        : null,
  }
}

async function ordersWhere(db: Db, where: Sql): Promise<Order[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from delivery.orders o
    where ${where}
    order by o.slot_from, o.id`)
  return rows.map(asOrder)
}

/**
 * Orders that bikes must count with on a day: confirmed, or held until somebody lets them go (release-held.ts): an order leaves the
 * day and its plan in one transaction, never by the clock alone.
 */
export async function ordersOfDay(db: Db, hubId: string, day: Day): Promise<Order[]> {
  return ordersWhere(db, sql`o.hub_id = ${hubId} and o.day = ${day} and o.cancelled_at is null`)
}

/** These orders, whoever asks: only for verbs and pages of the hub's own people, and the courier's round. */
export async function ordersByIds(db: Db, ids: readonly string[]): Promise<Order[]> {
  return ordersWhere(db, sql`o.id = any(${ids})`)
}

/** The order with this secret address: whoever has the link may follow it. */
export async function orderByFollow(db: Db, follow: string): Promise<Order | undefined> {
  return (await ordersWhere(db, sql`o.follow = ${follow}`))[0]
}

/** The order that its sender calls so. */
export async function orderByReference(db: Db, hubId: string, reference: string): Promise<Order | undefined> {
  return (await ordersWhere(db, sql`o.hub_id = ${hubId} and o.reference = ${reference}`))[0]
}

/** Holds an order until the transaction ends. */
export async function lockOrder(tx: Db, id: string): Promise<Order | undefined> {
  const held = await tx.row(sql`select 1 from delivery.orders where id = ${id} for update`)
  return held ? (await ordersByIds(tx, [id]))[0] : undefined
}

/** False when an order of this id or reference is there already: the same request, sent twice. */
export async function insertOrder(tx: Db, order: Order): Promise<boolean> {
  const { door } = order
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
      ${order.orderedAt}, ${order.announcedAt}, ${order.follow}, ${order.heldUntil}, ${order.confirmedAt}
    )
    on conflict do nothing`)
  if (inserted === 1) await insertPickups(tx, order)
  return inserted === 1
}

/** The door, the hours and the sums of an order, written again: whoever sent it changed them. */
export async function rewriteOrder(tx: Db, order: Order): Promise<void> {
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
export async function replacePickups(tx: Db, order: Pick<Order, 'id' | 'pickups'>): Promise<void> {
  await tx.run(sql`delete from delivery.pickups where order_id = ${order.id}`)
  await insertPickups(tx, order)
}

async function insertPickups(tx: Db, { id, pickups: all }: Pick<Order, 'id' | 'pickups'>): Promise<void> {
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
    insert into delivery.goods (order_id, n, line, label, quantity, weight_g, cold)
    select ${id}, g.n, g.line, g.label, g.quantity, g.weight_g, g.cold
    from jsonb_to_recordset(${JSON.stringify(goods)}::jsonb) as g (
      n integer, line integer, label text, quantity text, weight_g integer, cold text
    )`)
}

/** How an order ended by the gestures that stand; null when none does any more. */
export async function writeEnd(tx: Db, id: string, ended: Ended | null): Promise<void> {
  await tx.run(sql`
    update delivery.orders
    set ended = ${ended?.how ?? null}, ended_at = ${ended?.at ?? null}, ended_by_gesture = ${ended?.gestureId ?? null}
    where id = ${id}`)
}
