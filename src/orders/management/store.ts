import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ShareId } from '#payments'
import type { MarketId } from '#market'
import type { OrderMode, OrderState } from '../order.ts'

/** An order in the list of whoever runs the market. */
export type ListedOrder = {
  id: string
  reference: string
  state: OrderState
  mode: OrderMode
  buyerName: string
  slotFrom: Date
  slotTo: Date
  totalCents: number
  shops: { shareId: ShareId; name: string }[]
  waiting: number
}

/** Paid orders of a market on a day, in the order of their hours; at most 200. */
export const ordersOn = (db: Db, marketId: MarketId, day: Day): Promise<ListedOrder[]> =>
  db.rows<ListedOrder>(sql`
    select o.id, o.reference, o.state, o.mode, o.buyer_name as "buyerName", o.slot_from as "slotFrom", o.slot_to as "slotTo",
      o.goods_cents + o.delivery_cents as "totalCents",
      jsonb_agg(jsonb_build_object('shareId', s.id, 'name', s.merchant_name) order by s.merchant_name) as shops,
      (count(*) filter (where s.state = 'waiting'))::integer as waiting
    from orders.orders o
    join orders.shares s on s.order_id = o.id
    where o.market_id = ${marketId} and o.day = ${day} and o.confirmed_at is not null
    group by o.id
    order by o.slot_from, o.reference
    limit 200`)

/** The days around now that have paid orders. */
export async function daysWithOrders(db: Db, marketId: MarketId, from: Day, to: Day): Promise<Day[]> {
  const rows = await db.rows<{ day: Day }>(sql`
    select distinct day
    from orders.orders
    where market_id = ${marketId} and day between ${from} and ${to} and confirmed_at is not null
    order by day`)
  return rows.map((one) => one.day)
}

/** How many orders of a market, that day, wait for the answer of a shop, and how many are to be fetched. */
export async function countWaiting(
  db: Db,
  marketId: MarketId,
  day: Day,
): Promise<{ waiting: number; toFetch: number }> {
  const row = await db.row<{ waiting: number; toFetch: number }>(sql`
    select
      (count(*) filter (
        where exists (select 1 from orders.shares s where s.order_id = o.id and s.state = 'waiting')
      ))::integer as waiting,
      (count(*) filter (where o.mode = 'pickup'))::integer as "toFetch"
    from orders.orders o
    where o.market_id = ${marketId} and o.day = ${day} and o.state = 'confirmed'`)
  return row ?? { waiting: 0, toFetch: 0 }
}

/** Paid orders of these markets whose reference or customer's name holds this text, the latest first. */
export const findOrders = (
  db: Db,
  marketIds: readonly MarketId[],
  text: string,
  limit: number,
): Promise<{ reference: string; buyerName: string; marketId: MarketId; day: Day }[]> =>
  db.rows(sql`
    select reference, buyer_name as "buyerName", market_id as "marketId", day
    from orders.orders
    where market_id = any(${marketIds}::uuid[]) and confirmed_at is not null
      and (strpos(lower(reference), lower(${text})) > 0 or strpos(lower(buyer_name), lower(${text})) > 0)
    order by day desc, reference
    limit ${limit}`)
