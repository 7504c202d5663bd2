import { addDays, addMonths, dayOf, daysBetween, type Day } from '#platform/time'

export type Period = { start: Day; end: Day }

/** Both ends are inside; none when the end comes before the start. */
export const daysIn = ({ start, end }: Period): number => Math.max(0, daysBetween(start, end) + 1)

/** The days of one that are also in the other. */
export const sharedDays = (one: Period, other: Period): number =>
  daysIn({
    start: one.start > other.start ? one.start : other.start,
    end: one.end < other.end ? one.end : other.end,
  })

/** Whether the next month has the date of this day: 31 January has none, nor has 30 January outside leap years. */
export const hasDateNextMonth = (start: Day): boolean => addMonths(start, 1).slice(8) === start.slice(8)

/** The last day of one month that begins on this day, date to date: 10 April → 9 May, 31 January → 28 February. */
export const lastDayOfMonthFrom = (start: Day): Day =>
  hasDateNextMonth(start) ? addDays(addMonths(start, 1), -1) : addMonths(start, 1)

const MAJORITY = 18

// Born on 29 February: no year of their majority has the date, and eighteen years are over when 28 February is.
/** The first day as an adult: the eighteenth birthday itself. */
export function adultFrom(birthDate: Day): Day {
  if (!birthDate.endsWith('-02-29')) return addMonths(birthDate, 12 * MAJORITY)
  return dayOf(`${Number(birthDate.slice(0, 4)) + MAJORITY}-03-01`)
}
