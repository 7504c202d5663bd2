import type { Db, Tx } from '#platform/db'
import { foundThere } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import { noteChange } from './change-store.ts'
import type { Hand } from '../hand.ts'
import { countStock, lockStock } from '../stock/door.ts'
import { changeMarketOf } from '../market-store.ts'
import { lockProduct, saveProduct } from '../product-store.ts'
import { goodsOf, reword, type Goods, type Product } from '../product.ts'
import { versionOfProduct, type ProductForm } from './seen-version.ts'
import { lackingOf } from './find-lacking.ts'
import type { ProductId } from '../ids.ts'

/**
 * Writes the new words of a product; what is on sale and now lacks something is withdrawn, never shown as it is. What was counted in
 * pieces says nothing in grams: in another unit nothing is left until somebody counts.
 */
export async function writeGoods(tx: Tx, before: Product, said: Goods, { by, now }: Hand): Promise<void> {
  const stock = before.sold === said.sold ? undefined : await lockStock(tx, said.id)
  if (stock) await countStock(tx, stock.reserved, { productId: said.id, kind: 'counted', by, at: now })
  const lacking = before.standing === 'on sale' ? await lackingOf(tx, said, now) : []
  const after = lacking.length > 0 ? undefined : reword(before, said)
  await saveProduct(tx, after ?? { ...said, standing: 'withdrawn', withdrawnAt: now }, by, now)
  await changeMarketOf(tx, said.merchantId)
}

export type ProductChanged = { ok: true } | Refused<'unknown product' | 'changed meanwhile'>

/** Changes a product as a form saw it, in one transaction, and remembers what it was. Twice is once. */
export async function changeProduct(
  db: Db,
  id: ProductId,
  change: (goods: Goods) => Goods,
  { form, seen, ...hand }: Hand & { form: ProductForm; seen: string },
): Promise<ProductChanged> {
  return db.transaction(async (tx) => {
    const product = await lockProduct(tx, id)
    if (!product) return refuse('unknown product')
    const before = goodsOf(product)
    const after = change(before)
    if (JSON.stringify(after) === JSON.stringify(before)) return { ok: true }
    const found = foundThere(versionOfProduct(before, form), versionOfProduct(after, form), seen)
    if (found === 'changed') return refuse('changed meanwhile')
    await noteChange(tx, before, hand.by, hand.now)
    await writeGoods(tx, product, after, hand)
    return { ok: true }
  })
}
