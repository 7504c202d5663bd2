import type { Aisle, VatRate } from '../aisle.ts'
import { commonLike } from './common-product.ts'
import { guessAisle } from './guess-aisle.ts'
import type { Merchant } from '../merchant.ts'
import type { Goods } from '../product.ts'
import { usualVat, vatOfName } from './usual-vat.ts'

/** The aisle of a product that somebody names in that shop: the common product it resembles, else what the shop mostly sells. */
export const aisleFor = (
  merchant: Pick<Merchant, 'sector'>,
  { name, content, sold }: Pick<Goods, 'name' | 'content' | 'sold'>,
): Aisle =>
  commonLike(name)?.aisle ??
  guessAisle({ sector: merchant.sector, family: '', name, content, sold, vat_bp: null })

/**
 * What to propose for the rate of VAT: the one that its name settles, else that of the shop's other products of this aisle (but for those whose
 * name says otherwise), else what is usual there.
 */
export function proposedVat(product: Goods, others: readonly Goods[]): VatRate {
  const beside = others.find(
    ({ id, aisle, name, vat_bp }) =>
      id !== product.id && aisle === product.aisle && vat_bp !== null && vatOfName(name) === undefined,
  )
  return product.vat_bp ?? vatOfName(product.name) ?? beside?.vat_bp ?? usualVat(product)
}
