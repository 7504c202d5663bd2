import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Order } from './order.ts'
import { orderColumns, orderIn, type OrderRow } from './order-row-store.ts'
import type { HubId, OrderId } from './ids.ts'

/**
 * Orders that bikes must count with on a day: confirmed, or held until somebody lets them go (release-held.ts): an order leaves the
 * day and its plan in one transaction, never by the clock alone.
 */
export async function ordersOfDay(db: Db, hubId: HubId, day: Day): Promise<Order[]> {
  return ordersWhere(db, sql`o.hub_id = ${hubId} and o.day = ${day} and o.cancelled_at is null`)
}

/** These orders, whoever asks: only for verbs and pages of the hub's own people, and the courier's round. */
export async function ordersByIds(db: Db, ids: readonly OrderId[]): Promise<Order[]> {
  return ordersWhere(db, sql`o.id = any(${ids})`)
}

/** The order with this secret address: whoever has the link may follow it. */
export async function orderByFollow(db: Db, follow: string): Promise<Order | undefined> {
  return (await ordersWhere(db, sql`o.follow = ${follow}`))[0]
}

/** The order that its sender calls so. */
export async function orderByReference(db: Db, hubId: HubId, reference: string): Promise<Order | undefined> {
  return (await ordersWhere(db, sql`o.hub_id = ${hubId} and o.reference = ${reference}`))[0]
}

/** Holds an order until the transaction ends. */
export async function lockOrder(tx: Tx, id: OrderId): Promise<Order | undefined> {
  const held = await tx.row(sql`select 1 from delivery.orders where id = ${id} for update`)
  return held ? (await ordersByIds(tx, [id]))[0] : undefined
}

/** What of these orders their customers gave up while they were held, by order. */
export async function givenUpOf(db: Db, ids: readonly OrderId[]): Promise<Map<OrderId, string[]>> {
  const rows = await db.rows<{ id: OrderId; labels: string[] }>(sql`
    select order_id as id, array_agg(label order by label) as labels
    from delivery.given_up
    where order_id = any(${ids})
    group by order_id`)
  return new Map(rows.map(({ id, labels }) => [id, labels]))
}

async function ordersWhere(db: Db, where: Sql): Promise<Order[]> {
  const rows = await db.rows<OrderRow>(sql`
    select ${orderColumns}
    from delivery.orders o
    where ${where}
    order by o.slot_from, o.id`)
  return rows.map(orderIn)
}
