import type { OrganisationId } from '#people'
import { dayOf, type Day } from '#platform/time'
import { z } from 'zod'
import type { InvoiceId } from '../ids.ts'

const cents = z.number().int()
const day = z.string().transform(dayOf)

const billing = z.object({
  name: z.string(),
  siret: z.string(),
  address: z.string(),
  postcode: z.string(),
  town: z.string(),
  vat: z.enum(['liable', 'franchise']),
  vatNumber: z.string().nullable(),
})

/** A sale, or what was given back of one: what the market takes of it is above zero. */
const line = z.object({
  on: day,
  kind: z.enum(['share sold', 'share refunded', 'refund failed', 'dispute lost']),
  reference: z.string(),
  grossCents: cents,
  commissionCents: cents,
  vatCents: cents,
  vat_bp: z.number().int(),
})

/** What an invoice says, frozen when it is issued. `corrects`: the number of the last invoice, on a credit note. */
export const invoiceContent = z.object({
  issuer: billing,
  client: billing,
  lines: z.array(line),
  rates: z.array(z.object({ vat_bp: z.number().int(), netCents: cents, vatCents: cents })),
  corrects: z.string().nullable(),
})

export type InvoiceContent = z.infer<typeof invoiceContent>
export type InvoiceLine = z.infer<typeof line>
export type InvoiceKind = 'invoice' | 'credit note'

/** The commission of a market on the sales of a merchant in a month. */
export type Invoice = {
  id: InvoiceId
  operatorId: OrganisationId
  organisationId: OrganisationId
  month: Day
  kind: InvoiceKind
  year: number
  number: number
  issuedOn: Day
  issuedAt: Date
  /** Without tax: what is charged, or what a credit note gives back. */
  netCents: number
  vatCents: number
  content: InvoiceContent
}

/** Same, as a list shows it: without its lines, which may be thousands. `client`: whom it names. */
export type InvoiceHead = Omit<Invoice, 'content'> & { client: string }

/** 'C-2026-00012', 'CA-2026-00013': one row of numbers for an operator and a year, invoices and credit notes together. */
export const writeInvoiceNumber = ({
  kind,
  year,
  number,
}: Pick<Invoice, 'kind' | 'year' | 'number'>): string =>
  `${kind === 'invoice' ? 'C' : 'CA'}-${year}-${String(number).padStart(5, '0')}`

/** The sums of each rate of VAT, the lowest first: those of the ledger, sale by sale. */
export function ratesOf(lines: readonly InvoiceLine[]): InvoiceContent['rates'] {
  return [...Map.groupBy(lines, (one) => one.vat_bp)]
    .map(([vat_bp, own]) => ({
      vat_bp,
      netCents: own.reduce((sum, one) => sum + one.commissionCents, 0),
      vatCents: own.reduce((sum, one) => sum + one.vatCents, 0),
    }))
    .toSorted((a, b) => a.vat_bp - b.vat_bp)
}
