import { isTooDear, MOST_PRICE_CENTS, readPrice } from '../offer.ts'
import type { InsideWords } from './speak-inside.ts'

/** What is said beside a price that cannot be kept: the most that it may be, or `wrong` for what is no number; undefined for a price. */
export function priceFault(typed: string, wrong: string, { common, write }: InsideWords): string | undefined {
  if (readPrice(typed) !== undefined) return undefined
  return isTooDear(typed) ? common.fields.tooDear(write.euros(MOST_PRICE_CENTS)) : wrong
}
