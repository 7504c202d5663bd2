import type { ReceiptLine } from './receipt.ts'
import { sumOf } from './totals.ts'

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
