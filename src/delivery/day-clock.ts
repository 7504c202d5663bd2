import { parisInstant, type Day } from '#platform/time'

// Asked for each stop of each order of a day, while a customer waits: worked out once a day.
const midnights = new Map<Day, number>()
const MOST_DAYS = 100

function midnightOf(day: Day): number {
  const known = midnights.get(day) ?? parisInstant(day, '00:00').getTime()
  if (midnights.size >= MOST_DAYS) midnights.clear()
  midnights.set(day, known)
  return known
}

/** Seconds since midnight in Paris: the clock of the planner. */
export const secondsOf = (at: Date, day: Day): number => Math.round((at.getTime() - midnightOf(day)) / 1000)

/** The instant of so many seconds after midnight in Paris. */
export const instantOf = (seconds: number, day: Day): Date => new Date(midnightOf(day) + seconds * 1000)
