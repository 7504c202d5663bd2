import { aisleRules, type VatRate } from '../aisle.ts'
import { isConfectionery } from './confectionery.ts'
import type { Goods } from '../product.ts'
import { isHotDrink } from './hot-drink.ts'
import { isVinegar } from './vinegar.ts'

/** The rate that its name alone settles; undefined when it has that of its aisle. */
export function vatOfName(name: string): VatRate | undefined {
  if (isConfectionery(name)) return 2000
  if (isHotDrink(name)) return 1000
  return isVinegar(name) ? 550 : undefined
}

/** The rate that such a product is usually at: proposed, never imposed. */
export const usualVat = ({ aisle, name }: Pick<Goods, 'aisle' | 'name'>): VatRate =>
  vatOfName(name) ?? aisleRules[aisle].vat_bp
