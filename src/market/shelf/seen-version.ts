import { versionOf } from '#platform/web'
import type { Question } from '../law/door.ts'
import type { Goods } from '../product.ts'

/** What each form of a product shows: somebody who answers another question meanwhile loses nothing. */
const ofProduct: Record<Question | 'words', (product: Goods) => unknown> = {
  price: ({ priceCents, sold, content, packWords }) => [priceCents, sold, content, packWords],
  aisle: ({ aisle }) => aisle,
  vat: ({ vat_bp }) => vat_bp,
  origin: ({ origin }) => origin,
  fishing: ({ fishing }) => fishing,
  allergens: ({ allergens }) => allergens,
  cold: ({ cold }) => cold,
  // a count is true when it is said, and a lot joins those before it: neither takes the place of somebody's words
  stock: () => null,
  lot: () => null,
  // of the shop: its own form tells two hands apart
  mediator: () => null,
  words: ({ name, words, ean, leadDays, carried_g, pictureId }) => [
    name,
    words,
    ean,
    leadDays,
    carried_g,
    pictureId,
  ],
}

export type ProductForm = keyof typeof ofProduct
export const versionOfProduct = (product: Goods, form: ProductForm): string =>
  versionOf(ofProduct[form](product))
