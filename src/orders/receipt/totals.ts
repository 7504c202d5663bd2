import { vatInside } from '#market'
import type { ReceiptLine } from './receipt.ts'

/** What a rate holds: with tax, the tax, without it. */
export type RateTotal = { vat_bp: number; cents: number; vatCents: number; netCents: number }

export type ReceiptTotals = { cents: number; vatCents: number; netCents: number; rates: RateTotal[] }

/**
 * The totals of lines sold by one merchant, in cents. Prices hold their tax: it is taken from the total of each rate, half rounded up,
 * never line by line. Source: code général des impôts, annexe II, article 242 nonies A, I, 8° to 10°.
 */
export function totalsOf(lines: readonly Pick<ReceiptLine, 'cents' | 'vat_bp'>[]): ReceiptTotals {
  const byRate = Map.groupBy(lines, (one) => one.vat_bp)
  const rates = [...byRate.keys()]
    .filter((rate) => rate !== null)
    .toSorted((a, b) => a - b)
    .map((vat_bp): RateTotal => {
      const cents = sumOf(byRate.get(vat_bp) ?? [])
      const vatCents = vatInside(cents, vat_bp)
      return { vat_bp, cents, vatCents, netCents: cents - vatCents }
    })
  const cents = sumOf(lines)
  const vatCents = rates.reduce((sum, one) => sum + one.vatCents, 0)
  return { cents, vatCents, netCents: cents - vatCents, rates }
}

/** What these lines cost together. */
export const sumOf = (lines: readonly { cents: number }[]): number =>
  lines.reduce((sum, one) => sum + one.cents, 0)

/**
 * The totals of a credit note: what the receipt was, less what it becomes. A receipt and all its credit notes add up to what was sold in
 * the end, to the cent, rate by rate, however many there are.
 */
export function creditOf(before: ReceiptTotals, after: ReceiptTotals): ReceiptTotals {
  const kept = new Map(after.rates.map((one) => [one.vat_bp, one]))
  const rates = before.rates
    .map((one): RateTotal => {
      const left = kept.get(one.vat_bp)
      return {
        vat_bp: one.vat_bp,
        cents: one.cents - (left?.cents ?? 0),
        vatCents: one.vatCents - (left?.vatCents ?? 0),
        netCents: one.netCents - (left?.netCents ?? 0),
      }
    })
    .filter((one) => one.cents !== 0)
  return {
    cents: before.cents - after.cents,
    vatCents: before.vatCents - after.vatCents,
    netCents: before.netCents - after.netCents,
    rates,
  }
}
