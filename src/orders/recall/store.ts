import { sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { OrderState } from '../order.ts'
import type { Recall, RecallAbout, RecallGood } from './recall.ts'

/** Somebody who had some of it, and what. A name is empty once it was erased (three months). */
export type Affected = {
  orderId: string
  reference: string
  secret: string
  buyerName: string
  phone: string | null
  email: string | null
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

const goodsAbout = ({ lotIds, productId, from, until }: Omit<RecallAbout, 'farmLotIds'>): Sql =>
  productId && from && until
    ? goodsWhere(
        sql`l.product_id = ${productId} and o.day between ${from} and ${until}`,
        sql`r.product_id = ${productId} and o.day between ${from} and ${until}`,
      )
    : goodsWhere(sql`l.lot_id = any(${lotIds})`, sql`r.lot_id = any(${lotIds})`)

/** Everybody who had some of it, by the day of their order. */
export async function affectedBy(db: Db, about: Omit<RecallAbout, 'farmLotIds'>): Promise<Affected[]> {
  return db.rows<Affected>(sql`
    with goods as (${goodsAbout(about)})
    select o.id as "orderId", o.reference, o.secret, case when o.forgotten_at is null then o.buyer_name else '' end as "buyerName", o.phone,
      o.email, o.day, o.state,
      jsonb_agg(
        jsonb_build_object('name', g.name, 'sold', g.sold, 'quantity', g.quantity, 'merchantName', g.merchant_name) order by g.name
      ) as goods
    from goods g
    join orders.orders o on o.id = g.order_id
    group by o.id
    order by o.day desc, o.reference`)
}

/** What was sold of each lot, in the unit of its product. */
export async function soldOfLots(db: Db, lotIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ lotId: string; sold: number }>(sql`
    select g.lot_id as "lotId", sum(g.quantity) as sold
    from (${goodsAbout({ lotIds: [...lotIds], productId: null, from: null, until: null })}) g
    group by g.lot_id`)
  return new Map(rows.map((one) => [one.lotId, one.sold]))
}

/** Products that were ordered on a market, whose name holds these words, however they are typed: 'oeufs' finds « Œufs ». */
export async function productsOrdered(
  db: Db,
  marketId: string,
  words: string,
): Promise<{ productId: string; name: string; merchantName: string }[]> {
  const all = await db.rows<{ productId: string; name: string; merchantName: string }>(sql`
    select distinct on (l.product_id) l.product_id as "productId", l.name, s.merchant_name as "merchantName"
    from orders.lines l
    join orders.shares s on s.id = l.share_id
    join orders.orders o on o.id = l.order_id
    where o.market_id = ${marketId}
    order by l.product_id, l.name`)
  return all.filter((one) => fold(one.name).includes(fold(words))).slice(0, 20)
}

const recallColumns = sql`
  r.id, r.market_id as "marketId", r.about, r.lot_ids as "lotIds", r.farm_lot_ids as "farmLotIds", r.product_id as "productId", r.from_day as "from", r.until_day as "until", r.words,
  r.decided_at as "decidedAt", p.given_name || ' ' || p.family_name as "decidedBy",
  (select count(*) from orders.recall_orders a where a.recall_id = r.id) as orders,
  (select count(*) from orders.recall_orders a where a.recall_id = r.id and a.told_at is not null) as told,
  (select count(*) from orders.recall_orders a where a.recall_id = r.id and a.reached_at is not null) as reached`

const recallsWhere = (db: Db, where: Sql): Promise<Recall[]> =>
  db.rows<Recall>(sql`
    select ${recallColumns}
    from orders.recalls r
    join people.published_persons p on p.id = r.decided_by
    where ${where}
    order by r.decided_at desc, r.id
    limit 200`)

/** Those of a market, the latest first. */
export const listRecalls = (db: Db, marketId: string): Promise<Recall[]> =>
  recallsWhere(db, sql`r.market_id = ${marketId}`)
export const readRecall = async (db: Db, id: string): Promise<Recall | undefined> =>
  (await recallsWhere(db, sql`r.id = ${id}`))[0]

/** Writes a recall; false when this id is known. */
export async function insertRecall(
  tx: Db,
  recall: RecallAbout & Pick<Recall, 'id' | 'marketId' | 'about' | 'words'>,
  by: string,
  at: Date,
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into orders.recalls (id, market_id, about, lot_ids, farm_lot_ids, product_id, from_day, until_day, words, decided_at, decided_by)
    values (
      ${recall.id}, ${recall.marketId}, ${recall.about}, ${recall.lotIds}, ${recall.farmLotIds}, ${recall.productId}, ${recall.from}, ${recall.until}, ${recall.words}, ${at},
      ${by}
    )
    on conflict (id) do nothing`)
  return written === 1
}

/** Notes, in one question, who is told of a recall and how. */
export async function insertRecallOrders(
  tx: Db,
  recallId: string,
  told: readonly { orderId: string; channel: 'email' | 'sms' | null }[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.recall_orders (recall_id, order_id, channel, told_at)
    select ${recallId}, t.order_id, t.channel, case when t.channel is null then null else ${at}::timestamptz end
    from unnest(${told.map((one) => one.orderId)}::uuid[], ${told.map((one) => one.channel)}::text[]) as t (order_id, channel)
    on conflict do nothing`)
}

export type Reached = {
  orderId: string
  channel: 'email' | 'sms' | null
  toldAt: Date | null
  reachedAt: Date | null
  /** Null when they said so themselves. */
  reachedBy: string | null
}

export const reachedBy = (db: Db, recallId: string): Promise<Reached[]> =>
  db.rows<Reached>(sql`
    select a.order_id as "orderId", a.channel, a.told_at as "toldAt", a.reached_at as "reachedAt",
      p.given_name || ' ' || p.family_name as "reachedBy"
    from orders.recall_orders a
    left join people.published_persons p on p.id = a.reached_by
    where a.recall_id = ${recallId}`)

/** Notes that somebody knows: the first time counts. */
export async function markReached(
  tx: Db,
  { recallId, orderId, by }: { recallId: string; orderId: string; by: string | null },
  at: Date,
): Promise<boolean> {
  const marked = await tx.run(sql`
    update orders.recall_orders
    set reached_at = coalesce(reached_at, ${at}), reached_by = case when reached_at is null then ${by} else reached_by end
    where recall_id = ${recallId} and order_id = ${orderId}`)
  return marked === 1
}

/** Recalls that an order is about. */
export const recallsOfOrder = (db: Db, orderId: string): Promise<Recall[]> =>
  recallsWhere(
    db,
    sql`exists (select from orders.recall_orders a where a.recall_id = r.id and a.order_id = ${orderId})`,
  )
