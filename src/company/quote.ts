import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { CompanyId, InvoiceId, QuoteId, RequestId } from './ids.ts'
import { percentOf, type VatChoice } from './law.ts'

/** How a line is counted: by the hour, by half-days, or for a price that is fixed. */
export type Unit = 'hour' | 'half-day' | 'fixed'

/** A line of a quote; `quantity_hundredths`: 150 is one hour and a half. `vat`: its own rate, when it is not that of its quote. */
export type Line = {
  name: string
  unit: Unit
  quantity_hundredths: number
  unitCents: number
  vat?: VatChoice
}

type Side = { name: string; address: string; phone: string }

/** What a quote says, as it was the day it was made; its client is null once they are forgotten. */
export type QuoteContent = {
  company: Side
  client: Side | null
  lines: Line[]
  mentions: string[]
  terms: string
}

export type Answer = { answer: 'accepted' | 'refused'; name: string | null; on: Day }

export type Quote = {
  id: QuoteId
  companyId: CompanyId
  requestId: RequestId
  number: number
  content: QuoteContent
  vat: VatChoice
  netCents: number
  vatCents: number
  madeBy: PersonId
  madeOn: Day
  answered: Answer | null
}

/** Who was at the client's, and how long in all. */
export type Came = { personId: PersonId; minutes: number }

/** An invoice says what its quote says, the day of the service, who came and how long. */
export type Invoice = {
  id: InvoiceId
  companyId: CompanyId
  number: number
  issuedOn: Day
  givenOn: Day
  came: Came[]
  quote: Quote
}

/** Half a cent goes up, as in every shop. */
const toCents = (hundredthsOfCents: number): number => Math.floor((hundredthsOfCents + 50) / 100)

/** What a line costs, without VAT, in cents. */
export const lineCents = ({ quantity_hundredths: quantity, unitCents }: Line): number =>
  toCents(quantity * unitCents)

/** What one hour, or the whole of a fixed price, costs with its VAT, in cents. */
export const unitWithVatCents = (line: Line, vat: VatChoice): number =>
  priceWithVatCents(line.unitCents, line.vat ?? vat)

/** A price of the list with its VAT, in cents. */
export const priceWithVatCents = (cents: number, vat: VatChoice): number =>
  toCents(cents * (100 + percentOf(vat)))

/** What the lines of one rate come to: VAT is counted once, on their sum. */
export type RateSum = { vat: VatChoice; netCents: number; vatCents: number }

/** The sums of each rate of a quote, the lowest first. */
export function ratesOf(lines: readonly Line[], vat: VatChoice): RateSum[] {
  const byRate = Map.groupBy(lines, (line) => line.vat ?? vat)
  return [...byRate]
    .map(([rate, some]) => {
      const netCents = some.reduce((sum, line) => sum + lineCents(line), 0)
      return { vat: rate, netCents, vatCents: toCents(netCents * percentOf(rate)) }
    })
    .toSorted((one, other) => percentOf(one.vat) - percentOf(other.vat))
}

/** What a quote comes to: the sums of its rates. */
export function totalsOf(
  lines: readonly Line[],
  vat: VatChoice,
): { netCents: number; vatCents: number; totalCents: number } {
  const rates = ratesOf(lines, vat)
  const netCents = rates.reduce((sum, rate) => sum + rate.netCents, 0)
  const vatCents = rates.reduce((sum, rate) => sum + rate.vatCents, 0)
  return { netCents, vatCents, totalCents: netCents + vatCents }
}

/** '1,5 h', '2 demi-journées'; nothing for a price that is fixed. */
export function quantityWords(
  { unit, quantity_hundredths: quantity }: Line,
  words: Record<'hours' | 'halfDays', (count: number) => string>,
): string {
  if (unit === 'fixed') return ''
  return unit === 'hour' ? words.hours(quantity / 100) : words.halfDays(quantity / 100)
}

/** '2' or '1,5' in hundredths; undefined for anything else, for nothing at all, or above 100. */
export function readQuantity(typed: string): number | undefined {
  const [, whole = '', rest = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*h?$/.exec(typed.trim()) ?? []
  const read = Number(whole) * 100 + Number(rest.padEnd(2, '0'))
  return whole !== '' && read > 0 && read <= 10_000 ? read : undefined
}
