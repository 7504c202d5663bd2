import { addDays, weekday, type Day } from '#platform/time'
import { daysIn } from './calendar.ts'
import type { LawConvention } from './question.ts'

/** Days of presence inside the period, as far as they are said; undefined when they are not. */
export function presenceIn(convention: LawConvention): number | undefined {
  const { presenceDays, presencePerWeek, start, end } = convention
  if (presenceDays) return new Set(presenceDays.filter((day) => start <= day && day <= end)).size
  if (presencePerWeek === undefined) return undefined
  return daysOf(start, daysIn(convention)).filter((day) => weekday(day) <= presencePerWeek).length
}

const daysOf = (start: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(start, n))
