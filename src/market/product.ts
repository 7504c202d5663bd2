import type { Cold } from '#delivery'
import type { Aisle, VatRate } from './aisle.ts'
import type { AllergenStatement } from './allergen.ts'
import type { Content, Sold } from './price.ts'

export const fishings = ['caught at sea', 'caught in fresh water', 'farmed'] as const
export type Fishing = (typeof fishings)[number]

/** What is null was not said yet. */
export type Product = {
  id: string
  merchantId: string
  slug: string
  /** What the till calls it. */
  code: string | null
  name: string
  aisle: Aisle
  words: string
  ean: string | null
  priceCents: number | null
  sold: Sold
  /** 'la botte', 'le bouquet': read after the price, where it says more than the content. */
  packWords: string
  content: Content | null
  vat_bp: VatRate | null
  /** A country, a region; for fish, the zone. */
  origin: string | null
  fishing: Fishing | null
  cold: Cold | null
  allergens: AllergenStatement | null
  /** 'yes': sold by lots, each with its number and its date. */
  traced: 'yes' | 'no'
  /** Ordered so many days before. */
  leadDays: number
  carried_g: number | null
  pictureId: string | null
  drawing: string | null
  publishedAt: Date | null
  withdrawnAt: Date | null
}

export type Standing = 'on sale' | 'withdrawn' | 'draft'

export const standingOf = ({
  publishedAt,
  withdrawnAt,
}: Pick<Product, 'publishedAt' | 'withdrawnAt'>): Standing =>
  publishedAt ? 'on sale' : withdrawnAt ? 'withdrawn' : 'draft'

/** What glass adds to a litre of drink, in grams for a millilitre: what the shops of Calais weigh. [U] 2026-11-25 */
const BOTTLED_G_PER_ML = 1.6
const PACKED_G_PER_ML = 1.05
/** A thing whose weight nobody said. [U] 2026-11-25, to be weighed by the shop: `carried_g`. */
const UNWEIGHED_G = 350

/** What a quantity weighs on a bike, in grams: grams sold by weight, else pieces with their packing. */
export function carriedWeight_g(
  { sold, content, carried_g, aisle }: Pick<Product, 'sold' | 'content' | 'carried_g' | 'aisle'>,
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
