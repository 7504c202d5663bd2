import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Lot, ReceivedLot } from './lot.ts'
import type { ProductId, MarketId, LotId } from '../ids.ts'

const columns = sql`
  id, product_id as "productId", number, made_on as "madeOn", date_kind as "dateKind", ends_on as "endsOn", quantity, supplier,
  closed_at as "closedAt"`

type DateCells = { dateKind: 'use by' | 'best before' | null; endsOn: Day | null }
type Row = Omit<ReceivedLot, 'date'> & DateCells & { closedAt: Date | null }

function asLot({ dateKind: kind, endsOn: on, closedAt, ...row }: Row): Lot {
  if ((kind === null) !== (on === null)) throw new Error(`lot ${row.id}: half a date`)
  const lot = { ...row, date: kind && on ? { kind, on } : null }
  return closedAt ? { ...lot, standing: 'closed', closedAt } : { ...lot, standing: 'open' }
}

async function lotsWhere(db: Db, where: Sql): Promise<Lot[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from market.lots
    where ${where}
    order by product_id, made_on desc, number desc`)
  return rows.map(asLot)
}

/** The lots of a product, the newest first. */
export const lotsOf = (db: Db, productId: ProductId): Promise<Lot[]> =>
  lotsWhere(db, sql`product_id = ${productId}`)

/** The lots of these products that nobody closed. */
export const openLotsOf = (db: Db, productIds: readonly ProductId[]): Promise<Lot[]> =>
  lotsWhere(db, sql`product_id = any(${productIds}) and closed_at is null`)

/** These lots, closed or not. */
export const lotsByIds = (db: Db, ids: readonly LotId[]): Promise<Lot[]> =>
  lotsWhere(db, sql`id = any(${ids}::uuid[])`)

export const readLot = async (db: Db, id: LotId): Promise<Lot | undefined> =>
  (await lotsWhere(db, sql`id = ${id}`))[0]

/** Every lot of that number in a market, whatever the product or the shop. */
export const lotsByNumber = (db: Db, marketId: MarketId, number: string): Promise<Lot[]> =>
  lotsWhere(
    db,
    sql`number = ${number} and product_id in (
      select p.id
      from market.products p
      join market.merchants m on m.id = p.merchant_id
      where m.market_id = ${marketId}
    )`,
  )

/** Writes a lot, open; false when this product has one of that number already. */
export async function insertLot(tx: Tx, lot: ReceivedLot, by: PersonId | null, at: Date): Promise<boolean> {
  const written = await tx.run(sql`
    insert into market.lots (
      id, product_id, number, made_on, date_kind, ends_on, quantity, supplier, written_at, written_by
    ) values (
      ${lot.id}, ${lot.productId}, ${lot.number}, ${lot.madeOn}, ${lot.date?.kind ?? null}, ${lot.date?.on ?? null},
      ${lot.quantity}, ${lot.supplier}, ${at}, ${by}
    )
    on conflict (product_id, number) do nothing`)
  return written === 1
}

/** No more of it is sold. The first time is kept. */
export async function closeLot(tx: Tx, id: LotId, at: Date): Promise<void> {
  await tx.run(sql`update market.lots set closed_at = ${at} where id = ${id} and closed_at is null`)
}
