import { addDays, addMonths, asDay, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import type { Span } from '../statement/door.ts'

/** An accounting year, from a day to a day, both in it. */
export type FiscalYear = { from: Day; closesOn: Day }

const firstOf = (day: Day): Day => dayOf(`${day.slice(0, 7)}-01`)

/** The accounting year of a day, when years end with that month. */
export function fiscalYearOf(day: Day, closingMonth: number): FiscalYear {
  const ends = dayOf(`${day.slice(0, 4)}-${String(closingMonth).padStart(2, '0')}-01`)
  const last = firstOf(day) <= ends ? ends : addMonths(ends, 12)
  return { from: addMonths(last, -11), closesOn: addDays(addMonths(last, 1), -1) }
}

/** The accounting years from one instant to another, the latest first. */
export function fiscalYearsBetween(first: Date, last: Date, closingMonth: number): FiscalYear[] {
  const start = fiscalYearOf(parisDay(first), closingMonth)
  const years: FiscalYear[] = []
  for (
    let year = fiscalYearOf(parisDay(last), closingMonth);
    year.from >= start.from;
    year = fiscalYearOf(addDays(year.from, -1), closingMonth)
  )
    years.push(year)
  return years
}

/** The year that a file names by its last day, '20261231'; undefined for anything else. */
export function fiscalYearNamed(text: string, closingMonth: number): FiscalYear | undefined {
  const day = asDay(text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
  const year = day && fiscalYearOf(day, closingMonth)
  return year?.closesOn === day ? year : undefined
}

export const spanOfYear = ({ from, closesOn }: FiscalYear): Span => ({
  from: parisInstant(from, '00:00'),
  until: parisInstant(addDays(closesOn, 1), '00:00'),
})
