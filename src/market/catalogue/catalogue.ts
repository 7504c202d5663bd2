import type { Aisle } from '../aisle.ts'
import { aisleRules, isFood } from '../aisle.ts'
import { stateOf, type Allergen } from '../allergen.ts'
import { readHours, type Hours } from '../hours.ts'
import type { Market } from '../market-store.ts'
import { streetKey, type Merchant } from '../merchant.ts'
import { unitPrice } from '../price.ts'
import type { OnSale } from '../product.ts'
import { newIndex, search, type SearchIndex } from './search-index.ts'

/** A shop as customers see it, its hours read once. */
export type Shop = Merchant & { opening: Hours | undefined; streetKey: string; count: number }

/** Something on sale, and where. */
export type Offer = { product: OnSale; shop: Shop; n: number }

/** A page as it was sent, and what it showed: good while the same things are left. */
export type ShelfPage = {
  ids: string[]
  stops: string
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}

/** Everything on sale at one version of a market, ready to be searched. */
export type Catalogue = {
  marketId: string
  version: number
  name: string
  /** What its addresses call it; null while it is the only market of the territory: they need not say. */
  slug: string | null
  offers: Offer[]
  bySlug: Map<string, Offer>
  shops: Map<string, Shop>
  streets: { key: string; name: string }[]
  aisles: { aisle: Aisle; count: number }[]
  index: SearchIndex
  /** Offers in the orders that somebody asked for, made once. */
  sorted: Map<Sort, Offer[]>
  /** Pages made for visitors under this version, by their address: they go with it. */
  pages: Map<string, ShelfPage>
  /** The shops that are open, looked at once a minute. */
  open: { minute: number; shops: ReadonlySet<string> } | null
}

export function makeCatalogue(
  { id, version, name, slug }: Pick<Market, 'id' | 'version' | 'name'> & { slug: string | null },
  merchants: readonly Merchant[],
  products: readonly OnSale[],
): Catalogue {
  const shops = new Map<string, Shop>()
  for (const one of merchants)
    shops.set(one.id, {
      ...one,
      opening: readHours(one.hours),
      streetKey: streetKey(one.address),
      count: 0,
    })
  const offers = products.flatMap((product): Offer[] => {
    const shop = shops.get(product.merchantId)
    if (!shop) return []
    shop.count += 1
    return [{ product, shop, n: 0 }]
  })
  offers.forEach((one, n) => (one.n = n))
  const counts = Map.groupBy(offers, (one) => one.product.aisle)
  return {
    marketId: id,
    version,
    name,
    slug,
    offers,
    bySlug: new Map(offers.map((one) => [one.product.slug, one])),
    shops,
    streets: streetsOf([...shops.values()].filter((one) => one.count > 0)),
    aisles: [...counts]
      .map(([aisle, of]) => ({ aisle, count: of.length }))
      .toSorted((a, b) => b.count - a.count),
    sorted: new Map(),
    pages: new Map(),
    open: null,
    index: newIndex(
      offers.map(({ product, shop }) => ({
        heavy: product.name,
        light: `${shop.name} ${shop.sector} ${aisleRules[product.aisle].label} ${product.origin ?? ''} ${product.words}`,
      })),
    ),
  }
}

function streetsOf(shops: readonly Shop[]): Catalogue['streets'] {
  const byKey = new Map(shops.map((one) => [one.streetKey, one.street]))
  return [...byKey]
    .map(([key, name]) => ({ key, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
}

export const sorts = ['name', 'price', 'unit price', 'new'] as const
export type Sort = (typeof sorts)[number]

/** What a customer looks for. */
export type Wanted = {
  query: string
  aisle: Aisle | null
  shop: string | null
  street: string | null
  /** Only shops in this set, when somebody wants those that are open. */
  open: ReadonlySet<string> | null
  without: readonly Allergen[]
  sort: Sort | null
}

export type Found = { offers: Offer[]; whole: boolean }

/** True when nobody can say that it holds it: declared absent, or not eaten. */
const isWithout = ({ product }: Offer, allergen: Allergen): boolean =>
  !isFood(product.aisle) || stateOf(product.allergens, allergen) === 'absent'

/** What answers, in the order asked; without an order, the best answers first, else by name. */
export function findOffers(catalogue: Catalogue, wanted: Wanted): Found {
  const { query, aisle, shop, street, open, without, sort } = wanted
  const searched = query.trim() === '' ? undefined : search(catalogue.index, query)
  const fits = (one: Offer) =>
    (!searched || searched.scores.has(one.n)) &&
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

function inOrder(catalogue: Catalogue, sort: Sort | null): Offer[] {
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
