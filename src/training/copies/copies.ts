import type { Group } from '#actions'
import { addDays, daysBetween, mondayOf, weekday, type Day } from '#platform/time'
import type { HalfDay } from '../half-day.ts'
import type { Copy } from './copy-half-days.ts'

/** The Mondays of a group's weeks, in order. */
export function weeksOf({ startsOn, endsOn }: Pick<Group, 'startsOn' | 'endsOn'>): Day[] {
  const first = mondayOf(startsOn)
  const count = Math.floor(daysBetween(first, mondayOf(endsOn)) / 7) + 1
  return Array.from({ length: count }, (_, n) => addDays(first, 7 * n))
}

/** Each half-day of a week, on the same day of the other weeks; those cancelled are left out. */
export const copiesOfWeek = (week: readonly HalfDay[], from: Day, to: readonly Day[]): Copy[] =>
  to.flatMap((monday) =>
    week
      .filter((one) => !one.cancelledAt)
      .map((of) => ({ of, day: addDays(monday, daysBetween(from, of.day)) })),
  )

export const rhythms = ['week', 'day'] as const
export type Rhythm = (typeof rhythms)[number]

/** The same half-day again until that day, included: each week, or each day from Monday to Friday. */
export function repetitions(of: HalfDay, rhythm: Rhythm, until: Day): Copy[] {
  const days = Array.from({ length: Math.max(0, daysBetween(of.day, until)) }, (_, n) =>
    addDays(of.day, n + 1),
  )
  return days
    .filter((day) => (rhythm === 'week' ? weekday(day) === weekday(of.day) : weekday(day) <= 5))
    .map((day) => ({ of, day }))
}
