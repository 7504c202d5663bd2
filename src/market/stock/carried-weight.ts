import type { Goods } from '../product.ts'

/** What glass adds to a litre of drink, in grams for a millilitre, as shops weigh it. [U] 2026-11-25 */
const BOTTLED_G_PER_ML = 1.6
const PACKED_G_PER_ML = 1.05
/** A thing whose weight nobody said. [U] 2026-11-25, to be weighed by the shop: `carried_g`. */
const UNWEIGHED_G = 350

/** What a quantity weighs on a bike, in grams: grams sold by weight, else pieces with their packing. */
export function carriedWeight_g(
  { sold, content, carried_g, aisle }: Pick<Goods, 'sold' | 'content' | 'carried_g' | 'aisle'>,
  quantity: number,
): number {
  const perMl = aisle === 'drinks' || aisle === 'alcohol' ? BOTTLED_G_PER_ML : PACKED_G_PER_ML
  if (sold === 'weight') return quantity
  if (sold === 'volume') return Math.round(quantity * perMl)
  if (carried_g) return carried_g * quantity
  if (content?.unit === 'g') return content.amount * quantity
  if (content?.unit === 'ml') return Math.round(content.amount * perMl) * quantity
  return UNWEIGHED_G * quantity
}
