import { asDay, type Day } from '#platform/time'
import { fold } from '#platform/i18n'
import { done, refuse } from '#platform/refusal'
import type { Reading } from './reading.ts'

export type DateRefusal = 'empty' | 'not a date' | 'impossible date' | 'year in two digits'
type Options = {
  /** what '84' may be at the latest: 2018 makes it 1984, and '12' 2012 */ latestYear?: number
}
type Parts = { year: string; month: number; day: number }

const months = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a day in the spellings people use: 12/03/1984, 12-3-84, 12.03.1984, 1984-03-12, 12 mars 1984, lundi 1er avril 2018,
 * 12031984, or the number that a spreadsheet shows when it forgets that it holds a day (30753). An hour after it is let go.
 * The day comes before the month, always: '03/25/1984' is an 'impossible date'. Two digits of a year need `latestYear`.
 */
export function readDate(text: string, { latestYear }: Options = {}): Reading<Day, DateRefusal> {
  const written = withoutHour(text)
  if (written === '') return refuse('empty')
  if (/^\d{5}([.,]\d+)?$/.test(written)) return fromSerial(Math.floor(Number(written.replace(',', '.'))))
  const parts = numbers(written) ?? words(written)
  if (!parts) return refuse('not a date')
  const year = parts.year.length === 2 ? fullYear(Number(parts.year), latestYear) : Number(parts.year)
  if (year === undefined) return refuse('year in two digits')
  return fromParts(year, parts.month, parts.day)
}

const withoutHour = (text: string): string =>
  text.trim().replace(/(T|\s+(à\s+)?)\d{1,2}\s*[:hH]\s*(\d{2})?(:\d{2}(\.\d+)?)?Z?$/, '')

function fromParts(year: number, month: number, day: number): Reading<Day, DateRefusal> {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const found = year >= 1900 && year <= 2100 ? asDay(iso) : undefined
  return found ? done(found) : refuse('impossible date')
}

// Day 1 is 1 January 1900 and, since Lotus, 1900 has a 29 February: the count is right from March 1900 on.
function fromSerial(serial: number): Reading<Day, DateRefusal> {
  const date = new Date(Date.UTC(1899, 11, 30 + serial))
  return fromParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function fullYear(short: number, latestYear: number | undefined): number | undefined {
  if (latestYear === undefined) return undefined
  const same = latestYear - (latestYear % 100) + short
  return same > latestYear ? same - 100 : same
}

function numbers(text: string): Parts | undefined {
  const french = /^(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{4}|\d{2})$/.exec(text)
  if (french) return { year: french[3] ?? '', month: Number(french[2]), day: Number(french[1]) }
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text)
  if (iso) return { year: iso[1] ?? '', month: Number(iso[2]), day: Number(iso[3]) }
  const packed = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text)
  if (packed) return { year: packed[3] ?? '', month: Number(packed[2]), day: Number(packed[1]) }
  const packedIso = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  return packedIso
    ? { year: packedIso[1] ?? '', month: Number(packedIso[2]), day: Number(packedIso[3]) }
    : undefined
}

function words(text: string): Parts | undefined {
  const found = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}{3,}) (\d{4}|\d{2})$/u.exec(fold(text))
  const month = months.findIndex((start) => found?.[2]?.startsWith(start)) + 1
  return found && month > 0 ? { year: found[3] ?? '', month, day: Number(found[1]) } : undefined
}
