import type { OfferId } from './ids.ts'

export const offerUnits = ['hour', 'half-day'] as const

/** What the company sells: its price without VAT for an hour or half a day. */
export type Offer = { id: OfferId; name: string; unit: (typeof offerUnits)[number]; priceCents: number }

export const MOST_PRICE_CENTS = 1_000_000

/** '24', '24,5' or '24.50 €' in cents; undefined for anything else, or above 10 000 €. */
export function readPrice(typed: string): number | undefined {
  const [, euros = '', cents = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*€?$/.exec(typed.trim()) ?? []
  if (euros === '') return undefined
  const read = Number(euros) * 100 + Number(cents.padEnd(2, '0') || 0)
  return read <= MOST_PRICE_CENTS ? read : undefined
}

/** True for a number that is no price for being above 10 000 €, however it is written. */
export const isTooDear = (typed: string): boolean =>
  /^[\d\s]+(?:[.,]\d*)?\s*€?$/.test(typed.trim()) &&
  Number.parseFloat(typed.replace(/\s/g, '').replace(',', '.')) * 100 > MOST_PRICE_CENTS
