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

/** Minutes since midnight of 'HH:MM'. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const MAJORITY = 18

/** The first day as an adult: the eighteenth birthday itself. */
export const adultFrom = (birthDate: Day): Day => birthdayOf(birthDate, MAJORITY)

/** The day on which so many years are over; 1 March where the year has no 29 February. */
export function birthdayOf(birthDate: Day, years: number): Day {
  const day = addMonths(birthDate, 12 * years)
  return birthDate.slice(5) === day.slice(5) ? day : dayOf(`${day.slice(0, 4)}-03-01`)
}
