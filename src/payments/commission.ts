import type { Day } from '#platform/time'

/** Each rate of VAT on a service from the day it holds (CGI, article 278: 20 % since 1 January 2014), in basis points. */
const serviceVat: { since: string; bp: number }[] = [{ since: '2014-01-01', bp: 2000 }]

/** The rate of VAT on a commission or on a delivery of that day, in basis points. */
export function serviceVatOn(day: Day): number {
  const rule = serviceVat.findLast(({ since }) => since <= day)
  if (!rule) throw new Error(`No rate of VAT is known on ${day}`)
  return rule.bp
}

/** What is taken from a price with tax, and what is left to the merchant, in cents. They add up to the price. */
export type Cut = { commissionCents: number; vatCents: number; netCents: number }

/** The commission on a price with tax, half a cent up, its VAT likewise, and what is left. */
export function cutOf(grossCents: number, { commission_bp, vat_bp }: Rates): Cut {
  const commissionCents = halfUp(grossCents * commission_bp, 10_000)
  const vatCents = halfUp(commissionCents * vat_bp, 10_000)
  return { commissionCents, vatCents, netCents: grossCents - commissionCents - vatCents }
}

export type Rates = { commission_bp: number; vat_bp: number }

/** The VAT inside a price with tax. */
export const vatIn = (grossCents: number, vat_bp: number): number =>
  halfUp(grossCents * vat_bp, 10_000 + vat_bp)

/** n / d for n ≥ 0, half up, without a fraction ever standing in memory. */
const halfUp = (n: number, d: number): number => Math.floor((2 * n + d) / (2 * d))
