import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { lackingIn, type Facts, type LegalRule } from '../law/door.ts'
import { availableOf, openLotsOf, stocksOfMerchants, type Stock } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import { productsOfMany } from '../product-store.ts'
import type { Product } from '../product.ts'

/** A product as its shop follows it. */
export type ShelfProduct = {
  product: Product
  stock: Stock | undefined
  lacking: LegalRule[]
  state: ShelfState
}

/** 'to complete': something is missing; 'ready': nothing is, and it is not on sale yet. */
export const shelfStates = ['to complete', 'ready', 'on sale', 'sold out', 'withdrawn'] as const
export type ShelfState = (typeof shelfStates)[number]

function stateFor(product: Product, stock: Stock | undefined, lacking: readonly LegalRule[]): ShelfState {
  if (product.standing === 'on sale')
    return availableOf(stock) > 0 && lacking.length === 0 ? 'on sale' : 'sold out'
  if (lacking.length > 0) return 'to complete'
  return product.standing === 'withdrawn' ? 'withdrawn' : 'ready'
}

/** A product with where it stands. */
export function shelved(facts: Facts & { product: Product }): ShelfProduct {
  const { product, stock } = facts
  const lacking = lackingIn(facts)
  return { product, stock, lacking, state: stateFor(product, stock, lacking) }
}

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
  const traced = products.filter((one) => one.traced === 'yes').map((one) => one.id)
  const lots = Map.groupBy(await openLotsOf(db, traced), (one) => one.productId)
  const byId = new Map(merchants.map((one) => [one.id, one]))
  const today = parisDay(now)
  const all = products.flatMap((product): ShelfProduct[] => {
    const merchant = byId.get(product.merchantId)
    if (!merchant) return []
    const stock = stocks.get(product.id)
    return [shelved({ product, merchant, stock, lots: lots.get(product.id) ?? [], today })]
  })
  return Map.groupBy(all, (one) => one.product.merchantId)
}

/** All that one shop has. */
export const shelfOf = async (db: Db, merchant: Merchant, now: Date): Promise<ShelfProduct[]> =>
  (await shelvesOf(db, [merchant], now)).get(merchant.id) ?? []
