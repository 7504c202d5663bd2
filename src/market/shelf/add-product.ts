import type { Db } from '#platform/db'
import { isFood } from '../aisle.ts'
import { aisleFor, guessCold, openDraft } from '../draft/door.ts'
import { changeMarket } from '../market-store.ts'
import type { Hand } from '../hand.ts'
import type { Merchant } from '../merchant.ts'
import { readProduct, saveProduct } from '../product-store.ts'
import type { Pack } from '../price.ts'
import type { Draft, Product } from '../product.ts'
import { countStock } from '../stock/door.ts'
import type { PictureId, ProductId } from '../ids.ts'

export type NewProduct = Pack & {
  id: ProductId
  name: string
  priceCents: number
  /** Pieces, grams or millilitres. */
  stock: number
  pictureId: PictureId | null
  ean: string | null
}

/**
 * Adds a product to a shop, as a draft: what the law asks is asked next. The same id twice is once. Goods that need no cold are said so
 * at once: nobody is asked whether a book melts.
 */
export async function addProduct(
  db: Db,
  merchant: Merchant,
  given: NewProduct,
  { by, now }: Hand,
): Promise<Product> {
  return db.transaction(async (tx) => {
    const known = await readProduct(tx, given.id)
    if (known) return known
    const { id, name, stock, priceCents, sold, content, packWords, pictureId, ean } = given
    const aisle = aisleFor(merchant, given)
    const draft = await openDraft(tx, { id, merchantId: merchant.id, name, aisle })
    const cold = guessCold({ aisle, name, sold })
    const product: Draft = {
      ...draft,
      priceCents,
      sold,
      content,
      packWords,
      pictureId,
      ean,
      cold: cold === 'ambient' || !isFood(aisle) ? 'ambient' : null,
    }
    await saveProduct(tx, product, by, now)
    await countStock(tx, stock, { productId: id, kind: 'counted', by, at: now })
    await changeMarket(tx, merchant.marketId)
    return product
  })
}
