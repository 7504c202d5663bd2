import { dayOf, type Day } from '#platform/time'
import { businessSchema } from '../business/door.ts'
import { z } from 'zod'
import type { OrganisationId } from '#people'
import type { OrderId } from '#delivery'
import type { ShareId } from '#payments'
import type { Language } from '#platform/languages'
import type { ReceiptId } from '../ids.ts'
import { orderSentences } from '../words/door.ts'
import { creditReason } from './credit-reason.ts'

/** One line of a receipt: what was sold, the words of its quantity, its price with tax. `vat_bp` is null under the franchise. */
export type ReceiptLine = {
  name: string
  quantity: string
  cents: number
  vat_bp: number | null
  /** With tax, of one of them: a fraction of a cent may be left. Receipts of before do not say it. */
  unit?: { cents: number; per: 'piece' | 'kilo' | 'litre' } | undefined
}

/** 'F-2026-00012', 'A-2026-00013': one row of numbers for a merchant and a year, receipts and credit notes together. */
export const writeNumberOf = (kind: 'receipt' | 'credit note', year: number, number: number): string =>
  `${kind === 'receipt' ? 'F' : 'A'}-${year}-${String(number).padStart(5, '0')}`

const rate = z.object({
  vat_bp: z.number(),
  cents: z.number(),
  vatCents: z.number(),
  netCents: z.number(),
})

/** What a receipt says, frozen when it is issued. `reason` is said by a credit note. */
export const receiptContent = z.object({
  merchant: z.string(),
  address: z.string(),
  siret: z.string().nullable(),
  vat: z.enum(['liable', 'franchise']),
  reference: z.string(),
  orderedOn: z.string().transform(dayOf),
  lines: z.array(
    z.object({
      name: z.string(),
      quantity: z.string(),
      cents: z.number(),
      vat_bp: z.number().nullable(),
      unit: z.object({ cents: z.number(), per: z.enum(['piece', 'kilo', 'litre']) }).optional(),
    }),
  ),
  totals: z.object({ cents: z.number(), vatCents: z.number(), netCents: z.number(), rates: z.array(rate) }),
  reason: creditReason.nullable(),
  /** On a credit note: an invoice takes the place of what it takes back, so no money moves. */
  replaced: z.boolean().optional(),
  // who sells and who buys, as an invoice names them; a receipt names no buyer
  issuer: businessSchema.nullable().default(null),
  buyer: businessSchema.nullable().default(null),
})

export type ReceiptContent = z.infer<typeof receiptContent>

/** What a merchant gives for what was sold, or for what was given back after (credit note, `corrects`). */
export type Receipt = {
  id: ReceiptId
  organisationId: OrganisationId
  year: number
  number: number
  kind: 'receipt' | 'credit note'
  about: 'share' | 'delivery'
  orderId: OrderId
  shareId: ShareId | null
  corrects: ReceiptId | null
  /** The receipt that this invoice took the place of. */
  replaces: ReceiptId | null
  issuedOn: Day
  issuedAt: Date
  content: ReceiptContent
  /** The commission without its tax on what this receipt holds: what a credit note takes back of it. */
  commissionCents: number
}

/** A receipt that names who sells and who buys as the law wants it between professionals. */
export const isInvoice = ({ kind, content }: Pick<Receipt, 'kind' | 'content'>): boolean =>
  kind === 'receipt' && content.buyer !== null && content.issuer !== null

/** What it is, for who says it in a language. */
const kindOf = (receipt: Pick<Receipt, 'kind' | 'content'>): 'receipt' | 'invoice' | 'credit note' =>
  receipt.kind === 'credit note' ? 'credit note' : isInvoice(receipt) ? 'invoice' : 'receipt'

/** What it is called, in the language of who reads it. */
export function receiptWordIn(language: Language, receipt: Pick<Receipt, 'kind' | 'content'>): string {
  const { credit, invoice, receipt: plain } = orderSentences.says[language].receipts
  return { 'credit note': credit, invoice, receipt: plain }[kindOf(receipt)]
}

/** The same, in French. */
export const receiptWord = (receipt: Pick<Receipt, 'kind' | 'content'>): string =>
  receiptWordIn('fr', receipt)
