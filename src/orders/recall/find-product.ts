import { traceGiven, type TracedLot } from '#farm'
import { isHarvestOf, readMerchant, readProduct, type Market, type Product, type ProductId } from '#market'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { writeShortDate, type Day } from '#platform/time'
import { affectedBy, productsOrdered } from './affected-store.ts'
import { nothingFound, type RecallFound, type RecallSearch } from './found.ts'

/** A product and its days, and everybody who had some; or those of that name, to choose from. */
export async function findProduct(
  db: Db,
  market: Market,
  { product, productId, from, until }: RecallSearch,
): Promise<RecallFound> {
  const choices = product ? await productsOrdered(db, market.id, product) : []
  const chosen = productId ?? (choices.length === 1 ? choices[0]?.productId : undefined)
  const known = chosen ? await productThere(db, market, chosen) : undefined
  if (!known || !from || !until || from > until) return { ...nothingFound, choices }
  const farmLots = await givenOf(db, known, { from, until })
  const about = {
    farmLotIds: farmLots.map((lot) => lot.id),
    productId: known.id,
    from,
    until,
    about: typo(`${known.name}, livré du ${writeShortDate(from)} au ${writeShortDate(until)}`),
  }
  const gifts = farmLots.flatMap((lot) => lot.gifts)
  return { ...nothingFound, farmLots, product: known, about, people: await affectedBy(db, about), gifts }
}

/** A product of a shop of this market. */
async function productThere(db: Db, market: Market, id: ProductId): Promise<Product | undefined> {
  const product = await readProduct(db, id)
  const shop = product && (await readMerchant(db, product.merchantId))
  return shop?.marketId === market.id ? product : undefined
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
  return lots.filter((lot) => isHarvestOf(product, lot))
}
