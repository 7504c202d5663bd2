import { addMonths, asDay, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import type { OwnSentences } from '../own/door.ts'
import type { PostingKind } from '../posting.ts'
import type { PaymentId } from '../ids.ts'

/** From an instant to another, which is not in it. */
export type Span = { from: Date; until: Date }

export type StatementLine = {
  id: number
  kind: PostingKind
  at: Date
  reference: string
  paymentId: PaymentId | null
  /** With tax: what customers paid, or got back. */
  grossCents: number
  /** Taken when negative, given back when positive. */
  commissionCents: number
  vatCents: number
  netCents: number
}

/** A month of a merchant: opening + the lines = closing. */
export type Statement = { openingCents: number; closingCents: number; lines: StatementLine[] }

/** What moves the money of a merchant, in the order of a statement. */
const statementKinds = [
  'share sold',
  'share refunded',
  'refund failed',
  'dispute lost',
  'payout asked',
  'payout returned',
] as const satisfies PostingKind[]
type StatementKind = (typeof statementKinds)[number]

/** What a line is called, in the sentences of a language. */
export const kindIn = ({ kinds }: OwnSentences['statement'], kind: PostingKind): string => {
  const known = statementKinds.find((one) => one === kind)
  return known ? kinds[known] : kind
}

/** The month that an address names, '2026-05', by its first day; undefined for anything else. */
export const monthIn = (text: string): Day | undefined =>
  /^\d{4}-\d{2}$/.test(text) ? asDay(`${text}-01`) : undefined

export const spanOf = (month: Day): Span => ({
  from: parisInstant(month, '00:00'),
  until: parisInstant(addMonths(month, 1), '00:00'),
})

/** The first day of the month that an instant is in: what is before it is over. */
export const monthOf = (at: Date): Day => dayOf(`${parisDay(at).slice(0, 7)}-01`)

/** The months from one instant to another, the latest first. */
export function monthsBetween(first: Date, last: Date): Day[] {
  const start = monthOf(first)
  const months: Day[] = []
  for (let month = monthOf(last); month >= start; month = addMonths(month, -1)) months.push(month)
  return months
}

export type Totals = Pick<StatementLine, 'grossCents' | 'commissionCents' | 'vatCents' | 'netCents'> & {
  count: number
}

/** The sums of each kind of line, in the order of a statement. */
export function totalsOf({ lines }: Statement): { kind: StatementKind; totals: Totals }[] {
  return statementKinds.flatMap((kind) => {
    const of = lines.filter((line) => line.kind === kind)
    if (of.length === 0) return []
    const sum = (key: 'grossCents' | 'commissionCents' | 'vatCents' | 'netCents') =>
      of.reduce((all, line) => all + line[key], 0)
    const totals = {
      count: of.length,
      grossCents: sum('grossCents'),
      commissionCents: sum('commissionCents'),
      vatCents: sum('vatCents'),
      netCents: sum('netCents'),
    }
    return [{ kind, totals }]
  })
}
