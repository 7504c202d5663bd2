import type { Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { MarkRefusal, PastLine } from '../attendance/door.ts'
import type { AttendanceSheet, SheetRow } from './sheet.ts'
import type { HalfDay } from '../half-day.ts'

export type RowView = {
  sheet: AttendanceSheet
  row: SheetRow
  halfDay: HalfDay
  address: string
  history: PastLine[]
  errors: Errors
  typed: Typed
}

export const fillField = ({ typed, errors }: RowView, name: string, otherwise = '') => ({
  name,
  value: String(typed[name] ?? otherwise),
  ...(errors[name] ? { error: errors[name] } : {}),
})

export const markSentences = {
  'say why': 'Dites pourquoi vous corrigez\u00A0: la ligne d’avant reste lisible.',
  'not begun': 'Cette demi-journée n’a pas commencé\u00A0: revenez à ce moment-là.',
  'proven by the work': 'À la maison, on ne signe pas\u00A0: le travail fait la preuve.',
} satisfies Record<MarkRefusal, string>
