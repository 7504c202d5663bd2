import { costOf, type Sold } from '#market'

/** What was accepted before weighing: so much of it, and a price that is never passed. */
export type Ceiling = { sold: Sold; unitCents: number; ceilingCents: number }

export type Weighed = { cents: number; backCents: number }

/**
 * What goods cost once they are weighed, in cents, and what goes back to the customer. Heavier than the ceiling pays for, the price stays
 * at the ceiling: the customer accepted that price and no more.
 */
export function weighedPrice({ sold, unitCents, ceilingCents }: Ceiling, quantity: number): Weighed {
  const cents = Math.min(ceilingCents, costOf({ priceCents: unitCents, sold }, quantity))
  return { cents, backCents: ceilingCents - cents }
}
