import { type Aisle, isFood } from '../aisle.ts'
import { stateOf, type Allergen } from '../allergen.ts'
import { unitPrice } from '../price.ts'
import { readWithout, search } from '../search/door.ts'
import type { Sort, Offer, Catalogue } from './catalogue.ts'

/** What a customer looks for; what is absent was not asked. */
export type Wanted = {
  query: string
  aisle?: Aisle | undefined
  shop?: string | undefined
  street?: string | undefined
  /** Only shops in this set, when somebody wants those that are open. */
  open?: ReadonlySet<string> | undefined
  without: readonly Allergen[]
  /** True when what is looked for is eaten: nobody looks for a book without gluten. */
  eaten: boolean
  sort?: Sort | undefined
}

export type Found = { offers: Offer[]; whole: boolean }

/** True when nobody can say that it holds it: declared absent, or not eaten. */
const isWithout = ({ product }: Offer, allergen: Allergen): boolean =>
  !isFood(product.aisle) || stateOf(product.allergens, allergen) === 'absent'

/** What answers, in the order asked; without an order, the best answers first, else by name. */
export function findOffers(catalogue: Catalogue, wanted: Wanted): Found {
  const { query, aisle, shop, street, open, without, eaten, sort } = wanted
  const searched = query.trim() === '' ? undefined : search(catalogue.index, query)
  const fits = (one: Offer) =>
    (!searched || searched.scores.has(one.n)) &&
    (!eaten || isFood(one.product.aisle)) &&
    (!aisle || one.product.aisle === aisle) &&
    (!shop || one.shop.slug === shop) &&
    (!street || one.shop.streetKey === street) &&
    (!open || open.has(one.shop.id)) &&
    without.every((allergen) => isWithout(one, allergen))
  const plain = !searched && !aisle && !shop && !street && !open && without.length === 0
  const ordered = inOrder(catalogue, sort)
  const found = plain ? ordered : ordered.filter(fits)
  const score = (one: Offer) => searched?.scores.get(one.n) ?? 0
  const offers = searched && !sort ? found.toSorted((a, b) => score(b) - score(a) || a.n - b.n) : found
  return { offers, whole: searched?.whole ?? true }
}

/** What answers these words, 'sans gluten' included, the best answers first. */
export function offersFor(catalogue: Catalogue, words: string): Offer[] {
  const { words: query, without } = readWithout(words)
  return findOffers(catalogue, { query, without, eaten: without.length > 0 }).offers
}

function inOrder(catalogue: Catalogue, sort: Sort | undefined): Offer[] {
  if (!sort || sort === 'name') return catalogue.offers
  const known = catalogue.sorted.get(sort) ?? catalogue.offers.toSorted(orders[sort])
  catalogue.sorted.set(sort, known)
  return known
}

const perUnit = ({ product }: Offer) => unitPrice(product)?.cents ?? Number.MAX_SAFE_INTEGER

const orders: Record<Exclude<Sort, 'name'>, (a: Offer, b: Offer) => number> = {
  price: (a, b) => a.product.priceCents - b.product.priceCents || a.n - b.n,
  'unit price': (a, b) => perUnit(a) - perUnit(b) || a.n - b.n,
  new: (a, b) => b.product.publishedAt.getTime() - a.product.publishedAt.getTime() || a.n - b.n,
}
