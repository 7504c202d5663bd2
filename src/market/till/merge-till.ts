import type { Day } from '#platform/time'
import { stateAll } from '../allergen.ts'
import { guessCold } from '../draft/door.ts'
import type { Goods } from '../product.ts'
import { tillKeys, type TillKey, type TillRow } from './till-columns.ts'
import type { TillLine } from './till-line.ts'
import type { TillCells } from './store.ts'

/** The cells that the till wrote otherwise than the last time; on its first line about a product, those that say something. */
export const changedCells = (before: TillCells | undefined, row: TillRow): Set<TillKey> =>
  new Set(tillKeys.filter((key) => before?.[key] !== row[key] && row[key].trim() !== ''))

/**
 * A product with what a line of its till says anew. What the till did not change since its last line stays as the shop said it on screen;
 * what it leaves empty erases nothing.
 */
export function mergeTill(
  product: Goods,
  line: TillLine,
  changed: ReadonlySet<TillKey>,
  { by, on }: { by: string; on: Day },
): Goods {
  const merged = { ...product }
  if (changed.has('code')) merged.code = line.code
  if (changed.has('name')) merged.name = line.name
  if (changed.has('ean')) merged.ean = line.ean ?? product.ean
  const repacked = changed.has('pack') || (line.packPriced && changed.has('price'))
  if (repacked) {
    merged.sold = line.sold
    merged.content = line.content
    merged.packWords = line.packWords
  }
  // a price is that of a pack: neither stands without the other
  const unpriced = line.priceCents === null || product.priceCents === null
  if (changed.has('price') || (repacked && unpriced)) merged.priceCents = line.priceCents
  if (changed.has('vat')) merged.vat_bp = line.vat_bp
  if (changed.has('origin') && line.origin) {
    merged.origin = line.origin
    merged.fishing = line.fishing
  }
  if (changed.has('allergens') && line.allergens) merged.allergens = stateAll(line.allergens, by, on)
  if (changed.has('family')) {
    merged.aisle = line.aisle
    merged.cold = guessCold(line)
  }
  return merged
}
