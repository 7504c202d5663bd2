import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { MoveKind, Stock } from './stock.ts'
import type { ProductId, MerchantId, LotId } from '../ids.ts'

const columns = sql`product_id as "productId", on_hand as "onHand", reserved`

/** The stock of these products, by product; one that nobody counted is absent. */
export async function stocksOf(db: Db, productIds: readonly ProductId[]): Promise<Map<string, Stock>> {
  const rows = await db.rows<Stock & { productId: ProductId }>(
    sql`select ${columns} from market.stocks where product_id = any(${productIds})`,
  )
  return new Map(rows.map(({ productId, ...stock }) => [productId, stock]))
}

/** The stock of everything a shop has. */
export async function stocksOfMerchants(
  db: Db,
  merchantIds: readonly MerchantId[],
): Promise<Map<string, Stock>> {
  const rows = await db.rows<Stock & { productId: ProductId }>(sql`
    select s.product_id as "productId", s.on_hand as "onHand", s.reserved
    from market.stocks s
    join market.products p on p.id = s.product_id
    where p.merchant_id = any(${merchantIds})`)
  return new Map(rows.map(({ productId, ...stock }) => [productId, stock]))
}

type Move = { productId: ProductId; lotId?: LotId | null; kind: MoveKind; by: PersonId | null; at: Date }

/**
 * Says how much there is. Undefined, and nothing done, when customers who are paying hold more than that; else the stock.
 */
export async function countStock(tx: Tx, onHand: number, move: Move): Promise<Stock | undefined> {
  const before = await lockStock(tx, move.productId)
  const stock = await tx.row<Stock>(sql`
    insert into market.stocks as s (product_id, on_hand, counted_at)
    values (${move.productId}, ${onHand}, ${move.at})
    on conflict (product_id) do update
    set on_hand = excluded.on_hand, counted_at = excluded.counted_at
    where s.reserved <= excluded.on_hand
    returning on_hand as "onHand", reserved`)
  if (stock) await insertMove(tx, onHand - (before?.onHand ?? 0), onHand, move)
  return stock
}

/**
 * Adds to what is there, or takes away when `change` is negative: at once for everybody who buys. Undefined, and nothing done, when
 * what is left free does not allow it.
 */
export async function moveStock(tx: Tx, change: number, move: Move): Promise<Stock | undefined> {
  const stock = await tx.row<Stock>(sql`
    update market.stocks
    set on_hand = on_hand + ${change}
    where product_id = ${move.productId} and on_hand + ${change} >= reserved
    returning on_hand as "onHand", reserved`)
  if (stock) await insertMove(tx, change, stock.onHand, move)
  return stock
}

/** Holds a stock until the transaction ends. */
export async function lockStock(tx: Tx, productId: ProductId): Promise<Stock | undefined> {
  return tx.row<Stock>(
    sql`select on_hand as "onHand", reserved from market.stocks where product_id = ${productId} for update`,
  )
}

async function insertMove(tx: Tx, change: number, onHand: number, move: Move): Promise<void> {
  await tx.run(sql`
    insert into market.stock_moves (product_id, lot_id, kind, change, on_hand, moved_at, moved_by)
    values (${move.productId}, ${move.lotId ?? null}, ${move.kind}, ${change}, ${onHand}, ${move.at}, ${move.by})`)
}
