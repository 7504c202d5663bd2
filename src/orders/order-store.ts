import { sql, type Db, type Sql } from '#platform/db'
import type { Line } from './line.ts'
import type { Order, OrderState } from './order.ts'
import type { Share } from './share.ts'

const orderColumns = sql`
  o.id, o.reference, o.secret, o.market_id as "marketId", o.basket_id as "basketId", o.person_id as "personId", o.state, o.mode,
  o.buyer_name as "buyerName", o.phone, o.email, o.door, o.forgotten_at as "forgottenAt", o.hub_id as "hubId", o.day,
  o.slot_from as "slotFrom", o.slot_to as "slotTo", o.follow, o.goods_cents as "goodsCents",
  o.delivery_cents as "deliveryCents", o.ordered_at as "orderedAt", o.expires_at as "expiresAt", o.paid_at as "paidAt",
  o.confirmed_at as "confirmedAt", o.ended_at as "endedAt"`

const shareColumns = sql`
  s.id, s.order_id as "orderId", s.merchant_id as "merchantId", s.organisation_id as "organisationId",
  s.merchant_name as "merchantName", s.commission_bp, s.vat, s.gross_cents as "grossCents", s.state,
  s.answered_at as "answeredAt", s.answered_by as "answeredBy", s.ready_at as "readyAt"`

const lineColumns = sql`
  l.id, l.order_id as "orderId", l.share_id as "shareId", l.product_id as "productId", l.lot_id as "lotId", l.name, l.aisle,
  l.sold, l.pack_words as "packWords", l.price_cents as "priceCents", l.vat_bp, l.cold, l.carried_g, l.quantity,
  l.ceiling_cents as "ceilingCents", l.final_quantity as "finalQuantity", l.final_cents as "finalCents", l.state`

const ordersWhere = (db: Db, where: Sql): Promise<Order[]> =>
  db.rows<Order>(sql`
    select ${orderColumns}
    from orders.orders o
    where ${where}`)

/** For the room's own steps: whoever shows an order says first for whom (the customer's secret, the shop, who runs the market). */
export const readOrder = async (db: Db, id: string): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`o.id = ${id}`))[0]

/** Same, for several. */
export const readOrders = (db: Db, ids: readonly string[]): Promise<Order[]> =>
  ordersWhere(db, sql`o.id = any(${ids}) order by o.ordered_at, o.id`)

/** The order of a customer's secret address. */
export const orderBySecret = async (db: Db, secret: string): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`o.secret = ${secret}`))[0]

/** Holds an order until the transaction ends: first of all that one of its steps locks. */
export const lockOrder = async (tx: Db, id: string): Promise<Order | undefined> =>
  (await ordersWhere(tx, sql`o.id = ${id} for update`))[0]

/** Where an order is, and since when it is over, when it is. */
export async function writeState(tx: Db, id: string, state: OrderState, endedAt: Date | null): Promise<void> {
  await tx.run(sql`
    update orders.orders
    set state = ${state}, ended_at = ${endedAt}
    where id = ${id}`)
}

/** What confirms each of these that is not confirmed yet: a query that gives `payload` and `key`, for jobs. */
export const unconfirmed = (paid: readonly { id: string; late: boolean }[]): Sql => sql`
  select jsonb_build_object('id', p.id, 'late', p.late)::json as payload, 'confirm-paid ' || p.id as key
  from jsonb_to_recordset(${JSON.stringify(paid)}::jsonb) as p (id uuid, late boolean)
  join orders.orders o on o.id = p.id
  where o.confirmed_at is null`

/** Those of somebody who was signed in, the newest first. */
export const ordersOfPerson = (db: Db, personIds: readonly string[]): Promise<Order[]> =>
  ordersWhere(db, sql`o.person_id = any(${personIds}) order by o.ordered_at desc`)

/** The parts of these orders, in the order of the names of shops. */
export const sharesOf = (db: Db, orderIds: readonly string[]): Promise<Share[]> =>
  db.rows<Share>(sql`
    select ${shareColumns}
    from orders.shares s
    where s.order_id = any(${orderIds})
    order by s.merchant_name collate "fr-x-icu", s.id`)

/** The lines of these orders, in the order of the names of products. */
export const linesOf = (db: Db, orderIds: readonly string[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select ${lineColumns}
    from orders.lines l
    where l.order_id = any(${orderIds})
    order by l.name collate "fr-x-icu", l.id`)

export type StoryLine = {
  what: string
  words: string
  at: Date
  shareId: string | null
  lineId: string | null
  byPerson: string | null
}

/** What happened to an order, from the first to the last. */
export const storyOf = (db: Db, orderId: string): Promise<StoryLine[]> =>
  db.rows<StoryLine>(sql`
    select what, words, at, share_id as "shareId", line_id as "lineId", by_person as "byPerson"
    from orders.story
    where order_id = ${orderId}
    order by id`)

/** Says what has just happened: a short English name, and French words when somebody said some. */
export async function tellStory(
  tx: Db,
  told: {
    orderId: string
    what: string
    words?: string
    shareId?: string
    lineId?: string
    by?: string | null
  },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.story (order_id, share_id, line_id, what, words, at, by_person)
    values (
      ${told.orderId}, ${told.shareId ?? null}, ${told.lineId ?? null}, ${told.what}, ${told.words ?? ''}, ${at},
      ${told.by ?? null}
    )`)
}
