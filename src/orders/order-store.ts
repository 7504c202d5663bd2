import type { Door, OrderId } from '#delivery'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import {
  buyerIn,
  type Buyer,
  type Order,
  type OrderMode,
  type OrderMove,
  type OrderState,
  type Way,
} from './order.ts'

type Row = Omit<Order, 'state' | 'way'> & {
  state: OrderState
  mode: OrderMode
  buyerName: string
  phone: string | null
  email: string | null
  language: Buyer['language'] | null
  door: Door | null
  forgottenAt: Date | null
  follow: string | null
  confirmedAt: Date | null
}

const columns = sql`
  o.id, o.reference, o.secret, o.market_id as "marketId", o.basket_id as "basketId", o.person_id as "personId", o.state, o.mode,
  o.buyer_name as "buyerName", o.phone, o.email, o.language, o.door, o.forgotten_at as "forgottenAt", o.hub_id as "hubId", o.day,
  o.slot_from as "slotFrom", o.slot_to as "slotTo", o.follow, o.goods_cents as "goodsCents",
  o.delivery_cents as "deliveryCents", o.ordered_at as "orderedAt", o.expires_at as "expiresAt",
  o.confirmed_at as "confirmedAt"`

async function ordersWhere(db: Db, where: Sql): Promise<Order[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from orders.orders o
    where ${where}`)
  return rows.map(asOrder)
}

function asOrder(row: Row): Order {
  const { state, mode, buyerName, phone, email, language, door, forgottenAt, follow, confirmedAt, ...rest } =
    row
  const buyer = buyerIn(language ?? 'fr', { name: buyerName, phone, email })
  const way = wayOf(row.id, mode, buyer, { door, forgottenAt })
  const paid = confirmedAt && { at: confirmedAt, follow }
  const ordered = { ...rest, way }
  if (state === 'cancelled') return { ...ordered, state, paid }
  if (state === 'reserving' || state === 'to pay' || state === 'lapsed') {
    if (paid) throw new Error(`Order ${row.id} is ${state} although it was paid`)
    return { ...ordered, state }
  }
  if (!paid) throw new Error(`Order ${row.id} is ${state} although nobody paid`)
  return { ...ordered, state, paid }
}

function wayOf(
  id: string,
  mode: OrderMode,
  buyer: Buyer,
  { door, forgottenAt }: Pick<Row, 'door' | 'forgottenAt'>,
): Way {
  if (forgottenAt) return { mode, buyer: null }
  if (mode === 'pickup') return { mode, buyer }
  if (!door) throw new Error(`Order ${id} is brought nowhere`)
  return { mode, buyer, door }
}

/** For the room's own steps: whoever shows an order says first for whom (the customer's secret, the shop, who runs the market). */
export const readOrder = async (db: Db, id: OrderId): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`o.id = ${id}`))[0]

/** Same, for several. */
export const readOrders = (db: Db, ids: readonly OrderId[]): Promise<Order[]> =>
  ordersWhere(db, sql`o.id = any(${ids}) order by o.ordered_at, o.id`)

/** The order of a customer's secret address. */
export const orderBySecret = async (db: Db, secret: string): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`o.secret = ${secret}`))[0]

/** Holds an order until the transaction ends: first of all that one of its steps locks. */
export const lockOrder = async (tx: Tx, id: OrderId): Promise<Order | undefined> =>
  (await ordersWhere(tx, sql`o.id = ${id} for update`))[0]

/** Those of somebody who was signed in, the newest first. */
export const ordersOfPerson = (db: Db, personIds: readonly PersonId[]): Promise<Order[]> =>
  ordersWhere(db, sql`o.person_id = any(${personIds}) order by o.ordered_at desc`)

/** Where an order is, and since when it is over, when it is. */
export async function writeState(tx: Tx, id: OrderId, move: OrderMove): Promise<void> {
  await tx.run(sql`
    update orders.orders
    set state = ${move.state}, ended_at = ${'endedAt' in move ? move.endedAt : null}
    where id = ${id}`)
}
