import { writeEuros, writeNumber } from '#platform/i18n'
import {
  readDate,
  readEuros,
  readMinutes,
  readPercent,
  readPhone,
  readYes,
  type Sheet,
} from '#platform/sheets'
import { writeDate, writeMinutes, type Day } from '#platform/time'

/** How a cell was understood, as people write it; undefined when it was not. `from`: a workbook writes some things its own way. */
export type SayCell = (text: string, today: Day, from: Sheet['from']) => string | undefined

/** As `readDay`: '12/03/84' is 12 mars 1984. */
export const sayDay: SayCell = (text, today) => dayRead(readDay(text, today))

/** As `readDayAhead`: '06/11/28' is 6 novembre 2028. */
export const sayDayAhead: SayCell = (text, today) => dayRead(readDayAhead(text, today))

const dayRead = (read: ReturnType<typeof readDate>) => (read.ok ? writeDate(read.value) : undefined)

const FARTHEST_YEARS = 20

/** Reads a day of this year or before, in the spellings of `readDate`: two digits of a year are never of a later one. Refusals: those of `readDate`. */
export const readDay = (text: string, today: Day) => readDate(text, { latestYear: Number(today.slice(0, 4)) })

/** Reads a day that may be to come (a contract ends, a need begins), in the spellings of `readDate`: '28' is 2028. Refusals: those of `readDate`. */
export const readDayAhead = (text: string, today: Day) =>
  readDate(text, { latestYear: Number(today.slice(0, 4)) + FARTHEST_YEARS })

/** Why a line without that day is refused, by what it is and what its cell holds: « La sortie, « 31/02/2025 », n’est pas une date. » */
export const unreadDay = (what: string, cell: string): string =>
  cell.trim() === '' ? `${what} manque.` : `${what}, «\u00A0${cell.trim()}\u00A0», n’est pas une date.`

/** '0639981001' and '+33 6 39 98 10 01' are 06 39 98 10 01. */
export const sayPhone: SayCell = (text) => {
  const read = readPhone(text)
  if (!read.ok) return undefined
  return read.value.startsWith('+33')
    ? `0${read.value.slice(3)}`.replaceAll(/(\d\d)(?=\d)/g, '$1 ')
    : read.value
}

/** '3.5' and '3€50' are 3,50 €. */
export const sayEuros: SayCell = (text) => {
  const read = readEuros(text)
  return read.ok ? writeEuros(read.value) : undefined
}

/** '8,5' is 8,5 %. */
export const sayPercent: SayCell = (text) => {
  const read = readPercent(text)
  return read.ok ? `${writeNumber(read.value)}\u00A0%` : undefined
}

/** '1h30' and '90' are 1 h 30. */
export const sayMinutes: SayCell = (text) => {
  const read = readMinutes(text)
  return read.ok ? writeMinutes(read.value) : undefined
}

/** 'O' and 'x' are oui. */
export const sayYes: SayCell = (text) => {
  const read = readYes(text)
  return read.ok ? (read.value ? 'oui' : 'non') : undefined
}
