import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { alertsOf, openLotsOf, stocksOfMerchants } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import { productsOfMany } from '../product-store.ts'
import { type ShelfProduct, shelved } from './shelf.ts'

/** All that these shops have, each with where it stands. */
export async function shelvesOf(
  db: Db,
  merchants: readonly Merchant[],
  now: Date,
): Promise<Map<string, ShelfProduct[]>> {
  if (merchants.length === 0) return new Map() // most people have no shop: the page of today asks it of everybody
  const ids = merchants.map((one) => one.id)
  const products = await productsOfMany(db, ids)
  const stocks = await stocksOfMerchants(db, ids)
  const alerts = await alertsOf(
    db,
    products.map((one) => one.id),
  )
  const traced = products.filter((one) => one.traced === 'yes').map((one) => one.id)
  const lots = Map.groupBy(await openLotsOf(db, traced), (one) => one.productId)
  const byId = new Map(merchants.map((one) => [one.id, one]))
  const today = parisDay(now)
  const all = products.flatMap((product): ShelfProduct[] => {
    const merchant = byId.get(product.merchantId)
    if (!merchant) return []
    const stock = stocks.get(product.id)
    return [
      shelved({
        product,
        merchant,
        stock,
        lots: lots.get(product.id) ?? [],
        today,
        under: alerts.get(product.id),
      }),
    ]
  })
  return Map.groupBy(all, (one) => one.product.merchantId)
}

/** All that one shop has. */
export const shelfOf = async (db: Db, merchant: Merchant, now: Date): Promise<ShelfProduct[]> =>
  (await shelvesOf(db, [merchant], now)).get(merchant.id) ?? []
