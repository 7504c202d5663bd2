import type { Typed } from '#platform/web'
import { readSaidHours } from './said-hours.ts'
import { writeHours, type Hours, type Range } from '../hours.ts'

/** Fields of one day: two openings, as most shops have; 'd0-from1' is Monday's first hour. */
export const dayFields = (n: number) => ({
  from1: `d${n}-from1`,
  to1: `d${n}-to1`,
  from2: `d${n}-from2`,
  to2: `d${n}-to2`,
})

type ReadHours = { ok: true; text: string } | { ok: false; errors: Record<string, string> }

/** Reads the plain form of the week into what OpenStreetMap writes. A day left empty is closed. */
export function readHoursForm(typed: Typed): ReadHours {
  const said = typed['said']
  if (typeof said === 'string' && said !== '') return readLine(said, typed)
  const errors: Record<string, string> = {}
  const week = Array.from({ length: 7 }, (_, n) => readDay(typed, n, errors))
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const hours: Hours = { week, holidays: typed['holidays'] === 'closed' ? [] : null }
  return { ok: true, text: writeHours(hours) }
}

const SAID = 'Écrivez les jours, puis les heures. Exemple : mardi-samedi 9h-12h30 14h-19h, dimanche 8h-13h'

/** The same said in one line, which takes the place of the week. */
function readLine(said: string, typed: Typed): ReadHours {
  const text = readSaidHours(said)
  if (!text) return { ok: false, errors: { said: SAID } }
  return { ok: true, text: typed['holidays'] === 'closed' ? `${text}; PH off` : text }
}

function readDay(typed: Typed, n: number, errors: Record<string, string>): Range[] {
  const { from1, to1, from2, to2 } = dayFields(n)
  const ranges = [readRange(typed, from1, to1, errors), readRange(typed, from2, to2, errors)].flatMap(
    (one) => one ?? [],
  )
  const [morning, evening] = ranges
  if (morning && evening && evening.from < morning.to)
    errors[from2] = 'La deuxième ouverture commence avant la fin de la première.'
  return ranges
}

function readRange(
  typed: Typed,
  from: string,
  to: string,
  errors: Record<string, string>,
): Range | undefined {
  const [begins, ends] = [minutesOf(typed[from]), minutesOf(typed[to])]
  if (begins === 'empty' && ends === 'empty') return undefined
  if (typeof begins !== 'number') errors[from] = 'Écrivez l’heure d’ouverture. Exemple : 9:00'
  if (typeof ends !== 'number') errors[to] = 'Écrivez l’heure de fermeture. Exemple : 12:30'
  if (typeof begins !== 'number' || typeof ends !== 'number') return undefined
  if (ends <= begins) {
    errors[to] = 'La fermeture vient après l’ouverture.'
    return undefined
  }
  return { from: begins, to: ends }
}

function minutesOf(said: string | string[] | undefined): number | 'empty' | 'wrong' {
  if (typeof said !== 'string' || said === '') return 'empty'
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?:[:hH ]+(\d{2})?)?$/.exec(said.trim()) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? minutes : 'wrong'
}
