import type { Pack, Product, Sold, ProductId, LotId } from '#market'
import type { Line } from './line.ts'
import { PREPARED_MINUTES_BEFORE, preparedFrom, type Order } from './order.ts'
import type { ReplacementId, LineId } from './ids.ts'

export type ReplaceAnswer = 'yes' | 'no' | 'no answer' | 'withdrawn'

/** What a product contains, as its shop declared it then; `words`: of a sentence kept before there were codes, what could not be read. */
export type KeptAllergens =
  | Pick<NonNullable<Product['allergens']>, 'contains' | 'mayContain'>
  | { words: string }

/** A product that a merchant proposes instead of a line; null answers wait for the customer, until `answerBy`. */
export type Replacement = {
  id: ReplacementId
  lineId: LineId
  productId: ProductId
  lotId: LotId | null
  name: string
  sold: Sold
  content: Pack['content']
  packWords: string
  /** Null where the shop declared nothing. */
  allergens: KeptAllergens | null
  vat_bp: number
  quantity: number
  cents: number
  offeredAt: Date
  answerBy: Date
  answer: ReplaceAnswer | null
  answeredAt: Date | null
}

export type Offered = Pick<Replacement, 'productId' | 'sold' | 'quantity' | 'cents'>
export type OfferRefusal = 'same product' | 'dearer' | 'nothing offered' | 'far from what was ordered'
type Missing = Pick<Line, 'productId' | 'sold' | 'quantity' | 'carried_g' | 'ceilingCents'>

/** What was ordered, in grams or millilitres; pieces by what they weigh with their packing. */
export const orderedAmount = ({
  sold,
  quantity,
  carried_g,
}: Omit<Missing, 'productId' | 'ceilingCents'>): number => (sold === 'piece' ? carried_g : quantity)

/** What is proposed by weight stays within so many times what was ordered, less or more: a slip of the finger is not a weight. */
const MOST_TIMES = 3

/**
 * Whether one's own product may be proposed instead of a line: the customer never pays more than what was paid.
 * Refusals: 'same product', 'dearer', 'nothing offered', 'far from what was ordered' (by weight).
 */
export function offerRefusal(line: Missing, offer: Offered): OfferRefusal | undefined {
  if (offer.productId === line.productId) return 'same product'
  const times = offer.quantity / orderedAmount(line)
  if (offer.sold !== 'piece' && (times > MOST_TIMES || times < 1 / MOST_TIMES))
    return 'far from what was ordered'
  if (offer.quantity <= 0 || offer.cents <= 0) return 'nothing offered'
  return offer.cents > line.ceilingCents ? 'dearer' : undefined
}

/**
 * Whether a product is on the list of what may stand for a line: not dearer by the piece, the kilo or the litre than what was paid. Sold
 * otherwise than the line, one piece of it is not dearer than the line; of what is weighed, the weight is chosen to fit.
 */
export function mayStandFor(
  line: Pick<Line, 'sold' | 'priceCents' | 'ceilingCents'>,
  { sold, priceCents }: { sold: Sold; priceCents: number },
): boolean {
  if (sold === line.sold) return priceCents <= line.priceCents
  return sold !== 'piece' || priceCents <= line.ceilingCents
}

/** Once shops prepare, a customer has so many minutes to answer, and the shop this many before the hours begin to pack. */
const SHORT_MINUTES = 30
const PACK_MINUTES = 15

const plus = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

/**
 * Until when a customer may answer: the hour when shops prepare, half an hour when it has come. Null when it is too late to ask.
 */
export function answerBy(order: Pick<Order, 'slotFrom'>, now: Date): Date | null {
  const prepared = preparedFrom(order)
  if (plus(now, SHORT_MINUTES) <= prepared) return prepared
  const latest = plus(prepared, PREPARED_MINUTES_BEFORE - PACK_MINUTES)
  const short = plus(now, SHORT_MINUTES)
  return short <= latest ? short : null
}
