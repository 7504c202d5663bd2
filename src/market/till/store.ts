import { sql, type Db, type Tx } from '#platform/db'
import type { MerchantId, ProductId } from '../ids.ts'

/** What a till wrote on its last line about a product, cell by cell. */
export type TillCells = Record<string, string>

/** The last line of the till about each product of a shop that came from one. */
export async function tillsOf(db: Db, merchantId: MerchantId): Promise<Map<string, TillCells>> {
  const rows = await db.rows<{ id: string; till: TillCells }>(sql`
    select id, till
    from market.products
    where merchant_id = ${merchantId} and till is not null`)
  return new Map(rows.map((row) => [row.id, row.till]))
}

export async function keepTill(tx: Tx, productId: ProductId, cells: TillCells): Promise<void> {
  await tx.run(sql`update market.products set till = ${JSON.stringify(cells)} where id = ${productId}`)
}

/** Something that a till said and nobody could take as it stood. */
export type TillDoubt = { productId: ProductId; about: 'price' | 'stock' | 'vat'; said: string }

export async function askDoubt(tx: Tx, { productId, about, said }: TillDoubt, at: Date): Promise<void> {
  await tx.run(sql`
    insert into market.till_doubts (product_id, about, said, asked_at)
    values (${productId}, ${about}, ${said}, ${at})
    on conflict (product_id, about) do update
    set said = excluded.said, asked_at = excluded.asked_at, answered_at = null`)
}

/** Says that somebody answered: the product says the rest. */
export async function answerDoubt(
  tx: Tx,
  { productId, about }: Pick<TillDoubt, 'productId' | 'about'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update market.till_doubts
    set answered_at = ${at}
    where product_id = ${productId} and about = ${about} and answered_at is null`)
}

/** What waits for an answer about these products. */
export async function openDoubtsOf(db: Db, productIds: readonly ProductId[]): Promise<TillDoubt[]> {
  return db.rows<TillDoubt>(sql`
    select product_id as "productId", about, said
    from market.till_doubts
    where product_id = any(${productIds}) and answered_at is null
    order by product_id, about`)
}
