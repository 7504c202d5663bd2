import type { CellObject } from '@e965/xlsx'

const HOUR = 3_600_000
const SERIAL_ZERO = Date.UTC(1899, 11, 31)

/** What a spreadsheet's cell says, as a person would type it: days as 2018-04-09, hours as 14:30, 5.5% as 5.5%. */
export function cellText(cell: CellObject | undefined): string {
  if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'e') return cell.w ?? ''
  if (typeof cell.v === 'boolean') return cell.v ? 'VRAI' : 'FAUX'
  if (cell.v instanceof Date) return dateText(cell.v, formatOf(cell))
  return typeof cell.v === 'number' ? numberText(cell.v, cell) : cell.v
}

/** A formula that was saved without its value: some programs write the question and leave the answer to Excel. */
export const isUncomputed = (cell: CellObject | undefined): boolean => cell?.t === 'z' && cell.f !== undefined

const formatOf = (cell: CellObject): string => String(cell.z ?? '')

function dateText(date: Date, format: string): string {
  const seconds = Math.round(date.getTime() / 1000) * 1000
  if (/\[h+\]/i.test(format)) return duration(seconds - SERIAL_ZERO)
  const iso = new Date(seconds).toISOString()
  const clock = iso.slice(17, 19) === '00' ? iso.slice(11, 16) : iso.slice(11, 19)
  if (seconds < SERIAL_ZERO + 24 * HOUR) return clock
  return clock === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`
}

function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

// 15 digits are what a spreadsheet keeps: 0.1 + 0.2 reads 0.3 there, and here.
function numberText(value: number, cell: CellObject): string {
  if (formatOf(cell).includes('%')) return `${Number((value * 100).toPrecision(15))}%`
  const plain = String(Number(value.toPrecision(15)))
  const shown = cell.w?.trim() ?? ''
  const digits = shown.replaceAll(/\D/g, '')
  // A postcode or a telephone typed as a number lives by its format: 639981333 is seen as 06 39 98 13 33.
  return digits.startsWith('0') && digits.length > 1 && String(Number(digits)) === plain ? shown : plain
}
