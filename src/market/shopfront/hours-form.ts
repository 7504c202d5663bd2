import type { Typed } from '#platform/web'
import { keepingSentences, type KeepingSentences } from '../keeping/door.ts'
import { readSaidHours, type HoursFault } from './said-hours.ts'
import { writeHours, type Hours, type Range } from '../hours.ts'

/** Fields of one day: two openings, as most shops have; 'd0-from1' is Monday's first hour. */
export const dayFields = (n: number) => ({
  from1: `d${n}-from1`,
  to1: `d${n}-to1`,
  from2: `d${n}-from2`,
  to2: `d${n}-to2`,
})

type Wrong = KeepingSentences['hours']['wrong']
type Faults = { errors: Record<string, string>; wrong: Wrong }
type ReadHours = { ok: true; text: string } | { ok: false; errors: Record<string, string> }

/** Reads the plain form of the week into what OpenStreetMap writes. A day left empty is closed. */
export function readHoursForm(typed: Typed, wrong: Wrong = keepingSentences.says.fr.hours.wrong): ReadHours {
  const said = typed['said']
  if (typeof said === 'string' && said !== '') return readLine(said, typed, wrong)
  const errors: Record<string, string> = {}
  const week = Array.from({ length: 7 }, (_, n) => readDay(typed, n, { errors, wrong }))
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const hours: Hours = { week, holidays: typed['holidays'] === 'closed' ? [] : null }
  return { ok: true, text: writeHours(hours) }
}

/** The same said in one line, which takes the place of the week. */
function readLine(said: string, typed: Typed, wrong: Wrong): ReadHours {
  const read = readSaidHours(said)
  if (!read.ok) return { ok: false, errors: { said: `${sayHoursFault(read.fault, wrong)} ${wrong.line}` } }
  const { text } = read
  return { ok: true, text: typed['holidays'] === 'closed' && !/PH/.test(text) ? `${text}; PH off` : text }
}

/** What was understood of a line, and what was not. */
export const sayHoursFault = (
  { why, words, before }: HoursFault,
  wrong: Wrong = keepingSentences.says.fr.hours.wrong,
): string => [...(before ? [wrong.before(before)] : []), wrong.said[why](words)].join(' ')

function readDay(typed: Typed, n: number, faults: Faults): Range[] {
  const { from1, to1, from2, to2 } = dayFields(n)
  const ranges = [readRange(typed, from1, to1, faults), readRange(typed, from2, to2, faults)].flatMap(
    (one) => one ?? [],
  )
  const [morning, evening] = ranges
  if (morning && evening && evening.from < morning.to) faults.errors[from2] = faults.wrong.overlap
  return ranges
}

function readRange(typed: Typed, from: string, to: string, { errors, wrong }: Faults): Range | undefined {
  const [begins, ends] = [minutesOf(typed[from]), minutesOf(typed[to])]
  if (begins === 'empty' && ends === 'empty') return undefined
  if (typeof begins !== 'number') errors[from] = wrong.opening
  if (typeof ends !== 'number') errors[to] = wrong.closing
  if (typeof begins !== 'number' || typeof ends !== 'number') return undefined
  if (ends <= begins) {
    errors[to] = wrong.order
    return undefined
  }
  return { from: begins, to: ends }
}

function minutesOf(said: string | string[] | undefined): number | 'empty' | 'wrong' {
  if (typeof said !== 'string' || said === '') return 'empty'
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?:[:hH ]+(\d{2})?)?$/.exec(said.trim()) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return hour !== '' && Number(minute) < 60 && minutes <= 1440 ? minutes : 'wrong'
}
