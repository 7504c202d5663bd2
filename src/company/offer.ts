import type { OfferId } from './ids.ts'

export const offerUnits = ['hour', 'half-day'] as const

/** What the company sells: its price without VAT for an hour or half a day. */
export type Offer = { id: OfferId; name: string; unit: (typeof offerUnits)[number]; priceCents: number }

const MOST_CENTS = 1_000_000

/** '24', '24,5' or '24.50 €' in cents; undefined for anything else, or above 10 000 €. */
export function readPrice(typed: string): number | undefined {
  const [, euros = '', cents = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*€?$/.exec(typed.trim()) ?? []
  if (euros === '') return undefined
  const read = Number(euros) * 100 + Number(cents.padEnd(2, '0') || 0)
  return read <= MOST_CENTS ? read : undefined
}
