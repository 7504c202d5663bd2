import type { CurrentLine } from '../attendance/door.ts'
import type { SheetKey, SheetSignature } from './store.ts'
import { signatureOf } from '../attendance.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'
import type { Trainee } from '../trainee-store.ts'

/** One line of a sheet: a trainee, the half-day they have then, and what is known of them. */
export type SheetRow = {
  trainee: Trainee
  halfDay: HalfDay | undefined
  current: CurrentLine | undefined
  /** where they are in immersion then, as its convention plans it, and what was noted there */
  atHost: { hostName: string; halfDayId: HalfDayId; line: CurrentLine | undefined } | undefined
}

/** A sheet as it stands: who should be there, who was, who signed. */
export type AttendanceSheet = {
  key: SheetKey
  halfDays: HalfDay[]
  rows: SheetRow[]
  code: string | undefined
  signatures: SheetSignature[]
}

/** Where a line stands, in the order in which a sheet shows them: what is left to do first. */
export type RowState =
  | 'unknown'
  | 'doubted'
  | 'unsigned'
  | 'absent'
  | 'signed'
  | 'at a host'
  | 'not signed here'

const order: RowState[] = [
  'unknown',
  'doubted',
  'unsigned',
  'absent',
  'signed',
  'at a host',
  'not signed here',
]

/** Where they are in immersion, unless the group saw the person, or says something of them while nothing is noted there. */
export const toldAtHost = ({ current, atHost }: SheetRow): SheetRow['atHost'] =>
  current && (current.status === 'present' || current.doubted || !atHost?.line) ? undefined : atHost

/** Said present at the host of an immersion, or expected there while nothing is noted. */
export const isAtHost = ({ line }: NonNullable<SheetRow['atHost']>): boolean => line?.status !== 'absent'

export function stateOfRow(row: SheetRow): RowState {
  const { halfDay, current } = row
  const host = toldAtHost(row)
  if (host) return isAtHost(host) ? 'at a host' : 'absent'
  if (!halfDay || !asksSignature(halfDay.mode)) return 'not signed here'
  if (!current) return 'unknown'
  if (current.doubted) return 'doubted'
  if (current.status === 'absent') return 'absent'
  return signatureOf(current) ? 'signed' : 'unsigned'
}

/** The lines of a sheet, those who have not signed first. */
export const leftFirst = (rows: readonly SheetRow[]): SheetRow[] =>
  rows.toSorted((a, b) => order.indexOf(stateOfRow(a)) - order.indexOf(stateOfRow(b)))

/** Those who must sign, or be said absent, and of whom nothing sure is known yet. */
export const awaited = (sheet: AttendanceSheet): SheetRow[] =>
  sheet.rows.filter((row) => ['unknown', 'doubted'].includes(stateOfRow(row)))

/** Those of whom nothing was said: whom a roll call is about. What an import left in doubt is answered apart. */
export const callable = (sheet: AttendanceSheet): SheetRow[] =>
  sheet.rows.filter((row) => stateOfRow(row) === 'unknown')

/** Those to whom the device is handed: there, or not said absent, and without a signature. */
export const toSign = (sheet: AttendanceSheet): SheetRow[] =>
  sheet.rows.filter((row) => ['unknown', 'doubted', 'unsigned'].includes(stateOfRow(row)))
