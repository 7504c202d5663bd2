import type { PersonId } from '#people'
import { writeCount, writeNumber } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { CompanyId, InvoiceId, QuoteId, RequestId } from './ids.ts'
import { percentOf, type VatChoice } from './law.ts'

/** How a line is counted: by the hour, by half-days, or for a price that is fixed. */
export type Unit = 'hour' | 'half-day' | 'fixed'

/** A line of a quote; `quantity_hundredths`: 150 is one hour and a half. */
export type Line = { name: string; unit: Unit; quantity_hundredths: number; unitCents: number }

type Side = { name: string; address: string; phone: string }

/** What a quote says, as it was the day it was made. */
export type QuoteContent = { company: Side; client: Side; lines: Line[]; mentions: string[]; terms: string }

export type Answer = { answer: 'accepted' | 'refused'; name: string; on: Day }

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

/** An invoice says what its quote says. */
export type Invoice = { id: InvoiceId; companyId: CompanyId; number: number; issuedOn: Day; quote: Quote }

/** Half a cent goes up, as in every shop. */
const toCents = (hundredthsOfCents: number): number => Math.floor((hundredthsOfCents + 50) / 100)

/** What a line costs, without VAT, in cents. */
export const lineCents = ({ quantity_hundredths: quantity, unitCents }: Line): number =>
  toCents(quantity * unitCents)

/** What a quote comes to: VAT is counted once, on the sum of its lines. */
export function totalsOf(
  lines: readonly Line[],
  vat: VatChoice,
): { netCents: number; vatCents: number; totalCents: number } {
  const netCents = lines.reduce((sum, line) => sum + lineCents(line), 0)
  const vatCents = toCents(netCents * percentOf(vat))
  return { netCents, vatCents, totalCents: netCents + vatCents }
}

/** '1,5 h', '2 demi-journées'; nothing for a price that is fixed. */
export function quantityWords({ unit, quantity_hundredths: quantity }: Line): string {
  if (unit === 'fixed') return ''
  return unit === 'hour'
    ? `${writeNumber(quantity / 100)}\u00A0h`
    : writeCount(quantity / 100, 'demi-journée', 'demi-journées')
}

/** '2' or '1,5' in hundredths; undefined for anything else, for nothing at all, or above 100. */
export function readQuantity(typed: string): number | undefined {
  const [, whole = '', rest = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*h?$/.exec(typed.trim()) ?? []
  const read = Number(whole) * 100 + Number(rest.padEnd(2, '0'))
  return whole !== '' && read > 0 && read <= 10_000 ? read : undefined
}
