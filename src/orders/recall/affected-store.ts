import { sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { OrderId } from '#delivery'
import type { LotId, MarketId, ProductId } from '#market'
import type { Buyer, OrderState } from '../order.ts'
import type { RecallGood, SoldGoods } from './recall.ts'

/** Somebody who had some of it, and what. Who they are is null once it was erased (three months). */
export type Affected = {
  orderId: OrderId
  reference: string
  secret: string
  buyer: Buyer | null
  day: Day
  state: OrderState
  goods: RecallGood[]
}

const sold = sql`o.paid_at is not null and o.state <> 'cancelled'`

// What was handed over: a refused line is not, and of a replaced one only what replaced it.
const goodsWhere = (lines: Sql, replacements: Sql) => sql`
  select l.order_id, l.name, l.sold, l.final_quantity as quantity, s.merchant_name, l.lot_id
  from orders.lines l
  join orders.shares s on s.id = l.share_id
  join orders.orders o on o.id = l.order_id
  where ${lines} and l.state not in ('refused', 'replaced') and ${sold}
  union all
  select l.order_id, r.name, r.sold, r.quantity, s.merchant_name, r.lot_id
  from orders.replacements r
  join orders.lines l on l.id = r.line_id
  join orders.shares s on s.id = l.share_id
  join orders.orders o on o.id = l.order_id
  where ${replacements} and r.answer = 'yes' and l.state = 'replaced' and ${sold}`

function goodsAbout(goods: SoldGoods): Sql {
  if ('lotIds' in goods)
    return goodsWhere(sql`l.lot_id = any(${goods.lotIds})`, sql`r.lot_id = any(${goods.lotIds})`)
  const days = sql`o.day between ${goods.from} and ${goods.until}`
  return goodsWhere(
    sql`l.product_id = ${goods.productId} and ${days}`,
    sql`r.product_id = ${goods.productId} and ${days}`,
  )
}

/** Everybody who had some of it, by the day of their order. */
export const affectedBy = (db: Db, about: SoldGoods): Promise<Affected[]> =>
  db.rows<Affected>(sql`
    with goods as (${goodsAbout(about)})
    select o.id as "orderId", o.reference, o.secret, o.day, o.state,
      case
        when o.forgotten_at is null then jsonb_strip_nulls(jsonb_build_object('language', o.language))
          || jsonb_build_object('name', o.buyer_name, 'phone', o.phone, 'email', o.email)
      end as buyer,
      jsonb_agg(
        jsonb_build_object('name', g.name, 'sold', g.sold, 'quantity', g.quantity, 'merchantName', g.merchant_name) order by g.name
      ) as goods
    from goods g
    join orders.orders o on o.id = g.order_id
    group by o.id
    order by o.day desc, o.reference`)

/** What was sold of each lot, in the unit of its product. */
export async function soldOfLots(db: Db, lotIds: readonly LotId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ lotId: LotId; sold: number }>(sql`
    select g.lot_id as "lotId", sum(g.quantity) as sold
    from (${goodsAbout({ lotIds: [...lotIds] })}) g
    group by g.lot_id`)
  return new Map(rows.map(({ lotId, sold: quantity }) => [lotId, quantity]))
}

/** Products that were ordered on a market, whose name holds these words, however they are typed: 'oeufs' finds « Œufs ». */
export async function productsOrdered(
  db: Db,
  marketId: MarketId,
  words: string,
): Promise<{ productId: ProductId; name: string; merchantName: string }[]> {
  const all = await db.rows<{ productId: ProductId; name: string; merchantName: string }>(sql`
    select distinct on (l.product_id) l.product_id as "productId", l.name, s.merchant_name as "merchantName"
    from orders.lines l
    join orders.shares s on s.id = l.share_id
    join orders.orders o on o.id = l.order_id
    where o.market_id = ${marketId}
    order by l.product_id, l.name`)
  return all.filter(({ name }) => fold(name).includes(fold(words))).slice(0, 20)
}
