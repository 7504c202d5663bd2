import { writeCount } from '#platform/i18n'
import { addDays, holidayOn, parisDay, parisInstant, weekday, type Day } from '#platform/time'

const HOUR_MS = 3_600_000
const SUNDAY = 7

/** Until when the host tells who accompanies the person (D5135-5): twenty-four hours. */
export const tellBy = (happenedAt: Date): Date => new Date(happenedAt.getTime() + 24 * HOUR_MS)

/** Hours of Sundays and public holidays are not counted: nobody is at a desk. */
export const isCounted = (day: Day): boolean => weekday(day) !== SUNDAY && !holidayOn(day)

/**
 * Until when it is declared (D5135-5, R441-3 of the social security code): forty-eight hours, Sundays and public holidays not counted. Counted from the
 * accident itself, the strictest reading: the law counts from when it was known.
 */
export function declareBy(happenedAt: Date): Date {
  let left = 48 * HOUR_MS
  for (const [from, until] of countedFrom(happenedAt)) {
    const length = until.getTime() - from.getTime()
    if (left <= length) return new Date(from.getTime() + left)
    left -= length
  }
  throw new Error('days come without end')
}

/** How many hours are left to declare it, counted as `declareBy` counts them; undefined once they are over. */
export function hoursLeft(happenedAt: Date, now: Date): number | undefined {
  const limit = declareBy(happenedAt).getTime()
  if (now.getTime() > limit) return undefined
  let left = 0
  for (const [from, until] of countedFrom(now)) {
    left += Math.max(0, Math.min(until.getTime(), limit) - from.getTime())
    if (until.getTime() >= limit) break
  }
  return left / HOUR_MS
}

/** 'Encore 47 heures', rounded down: the same on a page as on the first one of who declares. */
export const writeHoursLeft = (hours: number): string => `Encore ${writeCount(Math.floor(hours), 'heure')}`

/** What is counted from that instant on, day after day. */
function* countedFrom(start: Date): Generator<[from: Date, until: Date]> {
  for (let from = start; ;) {
    const day = parisDay(from)
    const midnight = parisInstant(addDays(day, 1), '00:00')
    if (isCounted(day)) yield [from, midnight]
    from = midnight
  }
}
