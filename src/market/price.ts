/** How the price is said: of one piece or packet, of a kilo, of a litre. Quantities follow: pieces, grams, millilitres. */
export const soldBy = ['piece', 'weight', 'volume'] as const
export type Sold = (typeof soldBy)[number]

/** What one piece holds, when it says so. */
export type Content = { amount: number; unit: 'g' | 'ml' | 'cm' | 'piece' }

/** What one gets for a price. `packWords`: 'la botte', 'le bouquet', as its merchant typed it, where it says more than the content. */
export type Pack = { sold: Sold; content: Content | null; packWords: string }

export type Priced = { priceCents: number | null; sold: Sold; content: Content | null }

export type UnitPrice = { cents: number; per: 'kg' | 'l' | 'm' | 'piece' }

/** True for what is sold by the metre: no piece, a length that one cuts. */
export const isMetre = ({ content, packWords }: Pick<Pack, 'content' | 'packWords'>): boolean =>
  packWords === '' && content?.unit === 'cm' && content.amount === whole.cm.amount

const halfUp = (over: number, under: number): number => Math.floor((2 * over + under) / (2 * under))

const whole = {
  g: { per: 'kg', amount: 1000 },
  ml: { per: 'l', amount: 1000 },
  cm: { per: 'm', amount: 100 },
} as const

/**
 * The price per kilo, litre, metre or piece of a packet, computed and never typed; cents, half rounded up. Null when nothing is to be
 * compared: one piece that tells neither weight nor volume. Source: unitPriceSource.
 */
export function unitPrice({ priceCents, sold, content }: Priced): UnitPrice | null {
  if (priceCents === null) return null
  if (sold === 'weight') return { cents: priceCents, per: 'kg' }
  if (sold === 'volume') return { cents: priceCents, per: 'l' }
  if (!content) return null
  if (content.unit !== 'piece') {
    const { per, amount } = whole[content.unit]
    return { cents: halfUp(priceCents * amount, content.amount), per }
  }
  return content.amount > 1 ? { cents: halfUp(priceCents, content.amount), per: 'piece' } : null
}

/** What a quantity costs, in cents, half rounded up: pieces × price, or grams (millilitres) at the price of the kilo (litre). */
export const costOf = ({ priceCents, sold }: { priceCents: number; sold: Sold }, quantity: number): number =>
  sold === 'piece' ? priceCents * quantity : halfUp(priceCents * quantity, 1000)

/** The tax inside a price with tax, in cents, half rounded up. @param vat_bp 550 for 5.5 % */
export const vatInside = (cents: number, vat_bp: number): number => halfUp(cents * vat_bp, 10_000 + vat_bp)
