import { vatInside } from '#market'
import { dayOf, type Day } from '#platform/time'
import { z } from 'zod'

/** One line of a receipt: what was sold, the words of its quantity, its price with tax. `vat_bp` is null under the franchise. */
export type ReceiptLine = { name: string; quantity: string; cents: number; vat_bp: number | null }

/** What a rate holds: with tax, the tax, without it. */
export type RateTotal = { vat_bp: number; cents: number; vatCents: number; netCents: number }

export type ReceiptTotals = { cents: number; vatCents: number; netCents: number; rates: RateTotal[] }

/** The sentence that replaces the tax of a merchant who does not charge it. */
export const FRANCHISE_WORDS = 'TVA non applicable, article 293 B du CGI'

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

const sumOf = (lines: readonly { cents: number }[]): number => lines.reduce((sum, one) => sum + one.cents, 0)

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

/** What a credit note says instead of a quantity, when only part of the price of a line is given back. */
const IN_PART = 'en partie'

/**
 * What is left of lines once others are taken from them, by name and rate. A line that is left whole keeps its quantity, one of which some is
 * left says so: what is given back is cents, not pieces.
 */
export function lessLines(lines: readonly ReceiptLine[], taken: readonly ReceiptLine[]): ReceiptLine[] {
  const gone = Map.groupBy(taken, keyOf)
  return [...Map.groupBy(lines, keyOf)].flatMap(([key, own]) => {
    const less = gone.get(key) ?? []
    const cents = sumOf(own) - sumOf(less)
    if (less.length === 0) return own
    const [first] = own
    if (cents <= 0 || !first) return []
    return [own.find((one) => one.cents === cents) ?? { ...first, quantity: IN_PART, cents }]
  })
}

const keyOf = ({ name, vat_bp }: ReceiptLine): string => `${vat_bp} ${name}`

/** 'F-2026-00012', 'A-2026-00013': one row of numbers for a merchant and a year, receipts and credit notes together. */
export const writeNumberOf = (kind: 'receipt' | 'credit note', year: number, number: number): string =>
  `${kind === 'receipt' ? 'F' : 'A'}-${year}-${String(number).padStart(5, '0')}`

const rate = z.object({ vat_bp: z.number(), cents: z.number(), vatCents: z.number(), netCents: z.number() })

/** What a receipt says, frozen when it is issued. `why` is said by a credit note. */
export const receiptContent = z.object({
  merchant: z.string(),
  address: z.string(),
  siret: z.string().nullable(),
  vat: z.enum(['liable', 'franchise']),
  reference: z.string(),
  orderedOn: z.string().transform(dayOf),
  lines: z.array(
    z.object({ name: z.string(), quantity: z.string(), cents: z.number(), vat_bp: z.number().nullable() }),
  ),
  totals: z.object({ cents: z.number(), vatCents: z.number(), netCents: z.number(), rates: z.array(rate) }),
  why: z.string().nullable(),
})
export type ReceiptContent = z.infer<typeof receiptContent>

/** What a merchant gives for what was sold, or for what was given back after (credit note, `corrects`). */
export type Receipt = {
  id: string
  organisationId: string
  year: number
  number: number
  kind: 'receipt' | 'credit note'
  about: 'share' | 'delivery'
  orderId: string
  shareId: string | null
  corrects: string | null
  issuedOn: Day
  issuedAt: Date
  content: ReceiptContent
  /** The commission without its tax on what this receipt holds: what a credit note takes back of it. */
  commissionCents: number
}
