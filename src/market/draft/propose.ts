import type { Aisle } from '../aisle.ts'
import { commonLike } from './common-product.ts'
import { guessAisle } from './guess-aisle.ts'
import type { Merchant } from '../merchant.ts'
import type { Goods } from '../product.ts'
import { usualVat } from './usual-vat.ts'

/** The aisle of a product that somebody names in that shop: the common product it resembles, else what the shop mostly sells. */
export const aisleFor = (
  merchant: Pick<Merchant, 'sector'>,
  { name, content, sold }: Pick<Goods, 'name' | 'content' | 'sold'>,
): Aisle =>
  commonLike(name)?.aisle ??
  guessAisle({ sector: merchant.sector, family: '', name, content, sold, vat_bp: null })

/** What to propose for the rate of VAT: the one of the shop's other products of this aisle, else what is usual there. */
export const proposedVat = (product: Goods, others: readonly Goods[]) =>
  product.vat_bp ??
  others.find(({ id, aisle, vat_bp }) => id !== product.id && aisle === product.aisle && vat_bp !== null)
    ?.vat_bp ??
  usualVat(product)
