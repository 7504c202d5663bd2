import { aisleRules, type VatRate } from '../aisle.ts'
import { isConfectionery } from './confectionery.ts'
import type { Goods } from '../product.ts'
import { isHotDrink } from './hot-drink.ts'

/** The rate that its name alone settles; undefined when it has that of its aisle. */
export function vatOfName(name: string): VatRate | undefined {
  if (isConfectionery(name)) return 2000
  return isHotDrink(name) ? 1000 : undefined
}

/** The rate that such a product is usually at: proposed, never imposed. */
export const usualVat = ({ aisle, name }: Pick<Goods, 'aisle' | 'name'>): VatRate =>
  vatOfName(name) ?? aisleRules[aisle].vat_bp
