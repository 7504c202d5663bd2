import type { Db } from '#platform/db'
import { aisleRules, isFood, type Aisle } from '../aisle.ts'
import { commonLike, guessAisle, guessCold, openDraft } from '../draft/door.ts'
import { changeMarket } from '../market-store.ts'
import { freeSlug } from '../free-slug.ts'
import type { Hand } from '../hand.ts'
import type { Merchant } from '../merchant.ts'
import { productSlugsLike, readProduct, saveProduct } from '../product-store.ts'
import type { Pack } from '../price.ts'
import { goodsOf, type Draft, type Goods, type Product } from '../product.ts'
import { countStock } from '../stock/door.ts'

export type NewProduct = Pack & {
  id: string
  name: string
  priceCents: number
  /** Pieces, grams or millilitres; null when nobody counted. */
  stock: number | null
  pictureId: string | null
  ean: string | null
}

/** The aisle of a product that somebody names in that shop: the common product it resembles, else what the shop mostly sells. */
export const aisleFor = (
  merchant: Pick<Merchant, 'sector'>,
  { name, content, sold }: Pick<NewProduct, 'name' | 'content' | 'sold'>,
): Aisle =>
  commonLike(name)?.aisle ??
  guessAisle({ sector: merchant.sector, family: '', name, content, sold, vat_bp: null })

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
    if (stock !== null) await countStock(tx, stock, { productId: id, kind: 'counted', by, at: now })
    await changeMarket(tx, merchant.marketId)
    return product
  })
}

/** A draft that says what another product says, its stock and its barcode apart. The same id twice is once. */
export async function copyProduct(db: Db, source: Product, id: string, { by, now }: Hand): Promise<Product> {
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

/** What to propose for the rate of VAT: the one of the shop's other products of this aisle, else what is usual there. */
export const proposedVat = (product: Product, others: readonly Product[]) =>
  product.vat_bp ??
  others.find((one) => one.id !== product.id && one.aisle === product.aisle && one.vat_bp !== null)?.vat_bp ??
  aisleRules[product.aisle].vat_bp
