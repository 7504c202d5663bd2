import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Goods } from '../product.ts'
import type { ProductId } from '../ids.ts'

/** A change made by hand, and the product as it was before. */
export type ProductChange = { id: number; before: Goods; at: Date }

export async function noteChange(tx: Tx, before: Goods, by: PersonId | null, at: Date): Promise<void> {
  await tx.run(sql`
    insert into market.product_changes (product_id, before, changed_at, changed_by)
    values (${before.id}, ${JSON.stringify(before)}, ${at}, ${by})`)
}

/** The last change of a product that nobody took back. */
export async function lastChange(db: Db, productId: ProductId): Promise<ProductChange | undefined> {
  return db.row<ProductChange>(sql`
    select id, before, changed_at as "at"
    from market.product_changes
    where product_id = ${productId} and undone_at is null
    order by id desc
    limit 1`)
}

export async function markUndone(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.run(sql`update market.product_changes set undone_at = ${at} where id = ${id}`)
}
