import type { Db } from '#platform/db'
import { freeSlug } from '../find-free-slug.ts'
import type { Hand } from '../hand.ts'
import { productSlugsLike, readProduct, saveProduct } from '../product-store.ts'
import { goodsOf, type Draft, type Goods, type Product } from '../product.ts'
import type { ProductId } from '../ids.ts'

/** A draft that says what another product says, its stock and its barcode apart. The same id twice is once. */
export async function copyProduct(
  db: Db,
  source: Product,
  id: ProductId,
  { by, now }: Hand,
): Promise<Product> {
  return db.transaction(async (tx) => {
    const known = await readProduct(tx, id)
    if (known) return known
    const name = `${source.name} (copie)`
    const slug = await freeSlug(name, (base) => productSlugsLike(tx, base))
    const said: Goods = { ...goodsOf(source), code: null, ean: null, id, name, slug }
    const copy: Draft = { ...said, standing: 'draft' }
    await saveProduct(tx, copy, by, now)
    return copy
  })
}
