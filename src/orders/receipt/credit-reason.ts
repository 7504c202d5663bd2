import { z } from 'zod'
import { refundReason, type RefundReason } from '#payments'
import type { Language } from '#platform/languages'
import { afterSentences, reasonIn } from '../words/door.ts'

/** An invoice takes the place of what the credit note takes back; `about` is its number. */
type Replaced = { why: 'receipt replaced' | 'invoice replaced'; about: string }

/** Why a credit note is issued. */
export type CreditReason = RefundReason | Replaced

/** A reason as a credit note keeps it: a code, never its sentence; what somebody typed stays as it was. */
export const creditReason: z.ZodType<CreditReason> = z.union([
  z.object({ why: z.enum(['receipt replaced', 'invoice replaced']), about: z.string() }),
  refundReason,
])

/** The same, as whoever reads the credit note reads it. */
export function creditReasonIn(language: Language, reason: CreditReason): string {
  if (!isReplaced(reason)) return reasonIn(language, reason)
  const { receiptReplaced, invoiceReplaced } = afterSentences.says[language].receipt
  return (reason.why === 'receipt replaced' ? receiptReplaced : invoiceReplaced)(reason.about)
}

const isReplaced = (reason: CreditReason): reason is Replaced =>
  'why' in reason && (reason.why === 'receipt replaced' || reason.why === 'invoice replaced')
