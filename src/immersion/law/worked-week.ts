import { addDays, type Day } from '#platform/time'
import { adultFrom } from './calendar.ts'
import type { Question } from './question.ts'

// Compared in hundredths, and only once they are added up: 5 × 9.6 h is exactly 48 h, and so are 3 days of 9 h 40 and 2 of 9 h 30.
const HUNDREDTHS = 100
export const isOver = (worked: number, hours: number): boolean =>
  Math.round(worked * HUNDREDTHS) > hours * HUNDREDTHS

export type WorkedDay = { day: Day; worked: number; isMinor: boolean }
export type WorkedWeek = readonly WorkedDay[]

/** The weeks with their hours, each day an adult's or a minor's; what is said twice of one week is added up. */
export function workedWeeks({ weeks = [], birthDate }: Question): WorkedWeek[] {
  const grown = birthDate && adultFrom(birthDate)
  return [...Map.groupBy(weeks, ({ monday }) => monday)].map(([monday, same]) =>
    Array.from({ length: 7 }, (_, n): WorkedDay => {
      const day = addDays(monday, n)
      const worked = same.reduce((sum, { hours }) => sum + (hours[n] ?? 0), 0)
      return { day, worked, isMinor: grown !== undefined && day < grown }
    }),
  )
}

export const workedIn = (week: WorkedWeek): number => week.reduce((sum, { worked }) => sum + worked, 0)

/** The days of a week on which somebody under 18 is there. */
export const minorDays = (week: WorkedWeek): WorkedWeek =>
  week.filter(({ worked, isMinor }) => worked > 0 && isMinor)
/** Same, for an adult. */
export const adultDays = (week: WorkedWeek): WorkedWeek =>
  week.filter(({ worked, isMinor }) => worked > 0 && !isMinor)

/**
 * Two days off that follow each other (L3164-2): in the week, or its Sunday with the Monday after, or its Monday with the Sunday before. What is said of no
 * week is as in this one.
 */
export function restsTwoDays(week: WorkedWeek, weeks: readonly WorkedWeek[]): boolean {
  const [monday] = week
  const weekFrom = (days: number) =>
    (monday && weeks.find(([first]) => first?.day === addDays(monday.day, days))) ?? week
  const days = [weekFrom(-7).at(-1), ...week, weekFrom(7)[0]]
  return days.some((one, n) => one?.worked === 0 && days[n + 1]?.worked === 0)
}
