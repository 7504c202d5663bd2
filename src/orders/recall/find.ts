import { traceGiven, traceNumber, type Gift, type TracedLot } from '#farm'
import {
  isHarvestOf,
  lotsByNumber,
  merchantsOf,
  readMerchant,
  readProduct,
  type Lot,
  type Market,
  type Product,
} from '#market'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { writeShortDate, type Day } from '#platform/time'
import type { RecallAbout } from './recall.ts'
import { affectedBy, productsOrdered, type Affected } from './store.ts'

/** What somebody looks for: the number of a lot, else a product and the days when it was brought. */
export type RecallSearch = { lot: string; product: string; from: Day | null; until: Day | null }

export type FoundLot = Lot & { productName: string }

/** What a search found: lots or one product, everybody who had some, or the products to choose from. */
export type RecallFound = {
  lots: FoundLot[]
  farmLots: TracedLot[]
  /** The one called back whole. */
  product: Product | null
  choices: { productId: string; name: string; merchantName: string }[]
  about: (RecallAbout & { about: string }) | null
  people: Affected[]
  gifts: Gift[]
}

const nothing: RecallFound = {
  lots: [],
  farmLots: [],
  product: null,
  choices: [],
  about: null,
  people: [],
  gifts: [],
}

/** From what was typed to everybody who had some of it, on one market. `productId`: the one chosen among those of that name. */
export async function findRecall(
  db: Db,
  market: Market,
  { lot, product, from, until }: RecallSearch,
  productId: string | null,
): Promise<RecallFound> {
  if (lot) return findLots(db, market, lot)
  if (!product && !productId) return nothing
  const choices = product ? await productsOrdered(db, market.id, product) : []
  const chosen = productId ?? (choices.length === 1 ? (choices[0]?.productId ?? null) : null)
  const known = chosen ? await productThere(db, market, chosen) : undefined
  if (!known || !from || !until || from > until) return { ...nothing, choices }
  const farmLots = await givenOf(db, known, { from, until })
  const about = {
    lotIds: [],
    farmLotIds: farmLots.map((one) => one.id),
    productId: known.id,
    from,
    until,
    about: typo(`${known.name}, livré du ${writeShortDate(from)} au ${writeShortDate(until)}`),
  }
  const gifts = farmLots.flatMap((one) => one.gifts)
  return { ...nothing, farmLots, product: known, about, people: await affectedBy(db, about), gifts }
}

/** The lots of the farm that sells this product, of which some was given in those days. */
async function givenOf(
  db: Db,
  product: Product,
  { from, until }: { from: Day; until: Day },
): Promise<TracedLot[]> {
  const shop = await readMerchant(db, product.merchantId)
  if (!shop) return []
  const lots = await traceGiven(db, { organisationId: shop.organisationId, from, until })
  return lots.filter((one) => isHarvestOf(product, one))
}

/** A product of a shop of this market. */
async function productThere(db: Db, market: Market, id: string): Promise<Product | undefined> {
  const product = await readProduct(db, id)
  const shop = product && (await readMerchant(db, product.merchantId))
  return shop?.marketId === market.id ? product : undefined
}

async function findLots(db: Db, market: Market, number: string): Promise<RecallFound> {
  const farmLots = (await traceHere(db, market, number)) ?? []
  const found = await lotsByNumber(db, market.id, number)
  if (found.length + farmLots.length === 0) return nothing
  const lots: FoundLot[] = []
  for (const one of found)
    lots.push({ ...one, productName: (await readProduct(db, one.productId))?.name ?? '' })
  const names = lots.length > 0 ? lots.map((one) => one.productName) : farmLots.map((one) => one.product)
  const about = {
    lotIds: lots.map((one) => one.id),
    farmLotIds: farmLots.map((one) => one.id),
    productId: null,
    from: null,
    until: null,
    about: `${names.join(', ')}, lot ${number}`,
  }
  const gifts = farmLots.flatMap((one) => one.gifts)
  return { ...nothing, lots, farmLots, about, people: await affectedBy(db, about), gifts }
}

/** A farm's lot is for whoever runs a market when that farm sells there, or is theirs. */
async function traceHere(db: Db, market: Market, number: string): Promise<TracedLot[] | undefined> {
  const lot = await traceNumber(db, number)
  if (!lot) return undefined
  const stalls = await merchantsOf(db, [lot.organisationId])
  const isOurs = market.organisationId === lot.organisationId
  return isOurs || stalls.some(({ marketId }) => marketId === market.id) ? [lot] : undefined
}
