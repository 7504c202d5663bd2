// Days are text, 'yyyy-mm-dd': they sort, compare and travel as they are, and no time zone can move them.

declare const day: unique symbol
/** A calendar day in Europe/Paris, 'yyyy-mm-dd'. */
export type Day = string & { readonly [day]: true }

/** Milliseconds of 24 hours, and of seven times as many: delays that do not follow the calendar (a day of Paris may last 23 or 25 hours). */
export const DAY_MS = 86_400_000
export const WEEK_MS = 7 * DAY_MS

// Nobody of ours was born before, nothing of ours is planned after: what is added to a day that somebody typed is still a day.
const FIRST = '1850-01-01'
const LAST = '2199-12-31'

/** Reads 'yyyy-mm-dd', or undefined when that day does not exist, or is not between 1850 and 2199. */
export function asDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST || text > LAST) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : (text as Day)
}

/** Same, for a day that our own code wrote. @throws when it does not exist. */
export function dayOf(text: string): Day {
  const found = asDay(text)
  if (!found) throw new Error(`Not a day: ${text}`)
  return found
}

/** The day it is in Paris at that instant. */
export function parisDay(at: Date): Day {
  return wallOf(at).slice(0, 10) as Day
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10) as Day
}

/** The same date `count` months later; the last day of the month when it has no such date (31 January + 1 → 28 February). */
export function addMonths(from: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10) as Day
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(of: Day): number {
  return new Date(`${of}T00:00:00Z`).getUTCDay() || 7
}

/** The Monday of that week. */
export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekday(of))
}

/** How many days from one to the other. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The instant of a wall clock in Paris: `parisInstant('2018-04-09', '09:00')`. */
export function parisInstant(on: Day, clock: string): Date {
  const naive = new Date(`${on}T${clock.length === 5 ? `${clock}:00` : clock}Z`)
  const first = new Date(naive.getTime() - offset(naive))
  return new Date(naive.getTime() - offset(first))
}

const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const HOUR = 3_600_000
const MOST_HOURS = 10_000
const offsets = new Map<number, number>()

/** Milliseconds that Paris is ahead of UTC at that instant: asked once for each hour, since it changes on the hour only. */
function offset(at: Date): number {
  const hour = Math.floor(at.getTime() / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const begins = hour * HOUR
  const found = Date.parse(`${WALL.format(begins).replace(' ', 'T')}Z`) - begins
  if (offsets.size >= MOST_HOURS) offsets.clear()
  offsets.set(hour, found)
  return found
}

/** 'yyyy-mm-ddTHH:MM:SS.sssZ' as clocks of Paris show it. */
const wallOf = (at: Date): string => new Date(at.getTime() + offset(at)).toISOString()

/** 'HH:MM' in Paris at that instant. */
export function parisClock(at: Date): string {
  return wallOf(at).slice(11, 16)
}
