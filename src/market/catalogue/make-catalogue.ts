import { aisleRules } from '../aisle.ts'
import { readHours } from '../hours.ts'
import type { Market } from '../market-store.ts'
import { streetKey, type Merchant } from '../merchant.ts'
import type { OnSale } from '../product.ts'
import { newIndex } from '../search/door.ts'
import type { Catalogue, Shop, Offer } from './catalogue.ts'

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
  const counts = Map.groupBy(offers, (offer) => offer.product.aisle)
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
        light: `${shop.name} ${shop.sector} ${shop.street} ${aisleRules[product.aisle].label} ${product.origin ?? ''} ${product.words}`,
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
