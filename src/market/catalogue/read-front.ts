import { hubOf, nextSlotRidden, townsKnown, type OfferedSlot } from '#delivery'
import { farmsOf } from '#farm'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { readMarket } from '../market-store.ts'
import type { Catalogue, Offer, Shop } from './catalogue.ts'
import type { CatalogueQuery } from './query.ts'
import { isInSeason, monthsOf } from '../season/door.ts'

/** What the first page of a market says before its shelves. */
export type Front = {
  /** The next hours that its bikes offer. */
  slot: OfferedSlot | undefined
  /** Where its bikes go, some of them; empty where nobody knows, or where they are too many to be told. */
  towns: string[]
  seasonal: Offer[]
  farm: { shop: Shop; names: string[] } | undefined
  /** Something alcoholic is on sale. */
  alcohol: boolean
}

const MOST = 5

/** True for the first page, where nothing was asked yet. */
export const isFront = (query: CatalogueQuery): boolean =>
  !query.q &&
  !query.rayon &&
  !query.commerce &&
  !query.rue &&
  !query.ouvert &&
  query.sans.length === 0 &&
  !query.tri &&
  !query.apres

/** So many are looked at to find those: what is left of each is asked with every page. */
const LOOKED_AT = 4 * MOST

/** Fruit and vegetables that are gathered here this month, those of the shortest season first; a few, of which some may be sold out. */
export const seasonalOffers = ({ offers }: Catalogue, today: Day): Offer[] =>
  offers
    .filter(({ product }) => product.aisle === 'greengrocer' && isInSeason(product.name, today))
    .toSorted((a, b) => monthsOf(a.product.name) - monthsOf(b.product.name) || a.n - b.n)
    .slice(0, LOOKED_AT)

/** Reads it; of what is in season, only what is left is named. */
export async function readFront(
  db: Db,
  catalogue: Catalogue,
  left: ReadonlyMap<string, number>,
  { today, now }: { today: Day; now: Date },
): Promise<Front> {
  const market = await readMarket(db, catalogue.marketId)
  const hub = market && (await hubOf(db, market.organisationId))
  const seasonal = seasonalOffers(catalogue, today).filter(({ product }) => (left.get(product.id) ?? 0) > 0)
  return {
    slot: hub && (await nextSlotRidden(db, hub, now)),
    towns: hub ? townsTold(await townsKnown(db)) : [],
    seasonal: seasonal.slice(0, MOST),
    farm: await farmOf(db, catalogue),
    alcohol: catalogue.aisles.some(({ aisle }) => aisle === 'alcohol'),
  }
}

const MOST_TOWNS = 6

/** Read before one fills a basket: somebody of another town learns it here. */
const townsTold = (towns: string[]): string[] => (towns.length <= MOST_TOWNS ? towns : [])

/** The stall of a farm of the territory, whose organisation keeps this shop: what it grows is said by name. */
async function farmOf(db: Db, { offers, shops }: Catalogue): Promise<Front['farm']> {
  const open = [...shops.values()].filter((one) => one.count > 0)
  const farms = await farmsOf(
    db,
    open.map((one) => one.organisationId),
  )
  const shop = open.find((one) => farms.some((farm) => farm.organisationId === one.organisationId))
  if (!shop) return undefined
  const grown = offers.filter((one) => one.shop === shop && one.product.aisle === 'greengrocer')
  return { shop, names: grown.slice(0, 3).map(({ product }) => product.name.toLowerCase()) }
}
