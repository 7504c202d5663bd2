import type { Tx } from '#platform/db'
import { firstLines } from '#platform/imports'
import type { PersonId } from '#people'
import type { Merchant } from '../merchant.ts'
import { productsOf } from '../product-store.ts'
import type { Product } from '../product.ts'
import { stocksOfMerchants, type Stock } from '../stock/door.ts'
import type { SheetLine } from './till-rows.ts'
import { tillsOf, type TillCells } from './store.ts'

/** Everything a shop already has, while its till's lines come in. */
export type TillDesk = {
  tx: Tx
  merchant: Merchant
  products: Map<string, Product>
  tills: Map<string, TillCells>
  stocks: Map<string, Stock>
  /** The line of this file that each product came from, and where each barcode stood first. */
  lines: Map<string, SheetLine>
  eans: ReturnType<typeof firstLines<SheetLine>>
  by: PersonId
  now: Date
}

/** Opens a shop for an import. */
export async function openTillDesk(tx: Tx, merchant: Merchant, by: PersonId, now: Date): Promise<TillDesk> {
  const products = new Map((await productsOf(tx, merchant.id)).map((one) => [one.id, one]))
  const tills = await tillsOf(tx, merchant.id)
  const stocks = await stocksOfMerchants(tx, [merchant.id])
  return { tx, merchant, products, tills, stocks, lines: new Map(), eans: firstLines<SheetLine>(), by, now }
}
