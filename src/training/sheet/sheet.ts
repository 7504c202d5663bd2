import type { CurrentLine } from '../attendance/door.ts'
import type { SheetKey, SheetSignature } from './store.ts'
import { isSigned, type HalfDay } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'

/** One line of a sheet: a trainee, the half-day they have then, and what is known of them. */
export type SheetRow = { trainee: Trainee; halfDay: HalfDay | undefined; current: CurrentLine | undefined }

/** A sheet as it stands: who should be there, who was, who signed. */
export type AttendanceSheet = {
  key: SheetKey
  halfDays: HalfDay[]
  rows: SheetRow[]
  code: string | undefined
  signatures: SheetSignature[]
}

/** Those who must sign, or be said absent, and of whom nothing sure is known yet. */
export const awaited = (sheet: AttendanceSheet): SheetRow[] =>
  sheet.rows.filter(
    ({ halfDay, current }) => halfDay && isSigned(halfDay.mode) && (!current || current.doubted),
  )
