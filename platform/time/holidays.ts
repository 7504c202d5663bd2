import { addDays, dayOf, type Day } from './day.ts'

/**
 * The public holidays of metropolitan France in a year, in order, with their names.
 * Source: Code du travail, article L3133-1. The two of Alsace-Moselle are not here.
 */
export function publicHolidays(year: number): Map<Day, string> {
  const easter = easterOf(year)
  const fixed = (monthDay: string) => dayOf(`${year}-${monthDay}`)
  const list: [Day, string][] = [
    [fixed('01-01'), 'Jour de l’an'],
    [addDays(easter, 1), 'Lundi de Pâques'],
    [fixed('05-01'), 'Fête du Travail'],
    [fixed('05-08'), 'Victoire 1945'],
    [addDays(easter, 39), 'Ascension'],
    [addDays(easter, 50), 'Lundi de Pentecôte'],
    [fixed('07-14'), 'Fête nationale'],
    [fixed('08-15'), 'Assomption'],
    [fixed('11-01'), 'Toussaint'],
    [fixed('11-11'), 'Armistice 1918'],
    [fixed('12-25'), 'Noël'],
  ]
  return new Map(list.toSorted(([a], [b]) => a.localeCompare(b)))
}

/** The name of the public holiday on that day, or undefined. */
export function holidayOn(on: Day): string | undefined {
  const year = Number(on.slice(0, 4))
  const known = years.get(year) ?? publicHolidays(year)
  if (years.size >= MOST_YEARS) years.clear()
  years.set(year, known)
  return known.get(on)
}

const MOST_YEARS = 100
const years = new Map<number, Map<Day, string>>()

/** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const month = String(Math.floor(f / 31)).padStart(2, '0')
  return dayOf(`${year}-${month}-${String((f % 31) + 1).padStart(2, '0')}`)
}
