import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { LotId, ProductId, MarketId } from '#market'
import type { OrderId } from '#delivery'
import type { PersonId } from '#people'
import { lotIdsOf, productIdOf, type NewRecall, type Recall, type SoldGoods } from './recall.ts'
import type { RecallId } from '../ids.ts'

type Row = Pick<
  Recall,
  | 'id'
  | 'marketId'
  | 'about'
  | 'words'
  | 'farmLotIds'
  | 'decidedAt'
  | 'decidedBy'
  | 'orders'
  | 'told'
  | 'reached'
> & { lotIds: LotId[]; productId: ProductId | null; from: Day | null; until: Day | null }

const recallColumns = sql`
  r.id, r.market_id as "marketId", r.about, r.lot_ids as "lotIds", r.farm_lot_ids as "farmLotIds", r.product_id as "productId", r.from_day as "from", r.until_day as "until", r.words,
  r.decided_at as "decidedAt", p.given_name || ' ' || p.family_name as "decidedBy",
  (select count(*) from orders.recall_orders a where a.recall_id = r.id) as orders,
  (select count(*) from orders.recall_orders a where a.recall_id = r.id and a.told_at is not null) as told,
  (select count(*) from orders.recall_orders a where a.recall_id = r.id and a.reached_at is not null) as reached`

async function recallsWhere(db: Db, where: Sql): Promise<Recall[]> {
  const rows = await db.rows<Row>(sql`
    select ${recallColumns}
    from orders.recalls r
    join people.published_persons p on p.id = r.decided_by
    where ${where}
    order by r.decided_at desc, r.id
    limit 200`)
  return rows.map(({ lotIds, productId, from, until, ...recall }) => ({
    ...recall,
    ...goodsOf(recall.id, { lotIds, productId, from, until }),
  }))
}

function goodsOf(
  id: string,
  { lotIds, productId, from, until }: Pick<Row, 'lotIds' | 'productId' | 'from' | 'until'>,
): SoldGoods {
  if (!productId) return { lotIds }
  if (!from || !until) throw new Error(`Recall ${id} is of a product without its days`)
  return { productId, from, until }
}

/** Those of a market, the latest first. */
export const listRecalls = (db: Db, marketId: MarketId): Promise<Recall[]> =>
  recallsWhere(db, sql`r.market_id = ${marketId}`)

export const readRecall = async (db: Db, id: RecallId): Promise<Recall | undefined> =>
  (await recallsWhere(db, sql`r.id = ${id}`))[0]

/** Recalls that an order is about. */
export const recallsOfOrder = (db: Db, orderId: OrderId): Promise<Recall[]> =>
  recallsWhere(
    db,
    sql`exists (select from orders.recall_orders a where a.recall_id = r.id and a.order_id = ${orderId})`,
  )

/** Writes a recall; false when this id is known. */
export async function insertRecall(tx: Tx, recall: NewRecall, by: PersonId, at: Date): Promise<boolean> {
  const { from, until } = 'productId' in recall ? recall : { from: null, until: null }
  const written = await tx.run(sql`
    insert into orders.recalls (id, market_id, about, lot_ids, farm_lot_ids, product_id, from_day, until_day, words, decided_at, decided_by)
    values (
      ${recall.id}, ${recall.marketId}, ${recall.about}, ${lotIdsOf(recall)}, ${recall.farmLotIds}, ${productIdOf(recall)}, ${from}, ${until},
      ${recall.words}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
  return written === 1
}
