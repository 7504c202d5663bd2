import type { Market } from '#market'
import type { Db } from '#platform/db'
import { findLots } from './find-lots.ts'
import { findProduct } from './find-product.ts'
import { nothingFound, type RecallFound, type RecallSearch } from './found.ts'

/** From what was typed to everybody who had some of it, on one market. */
export async function findRecall(db: Db, market: Market, search: RecallSearch): Promise<RecallFound> {
  if (search.lot) return findLots(db, market, search.lot)
  return search.product || search.productId ? findProduct(db, market, search) : nothingFound
}
