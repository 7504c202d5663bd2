import { parisDay, parisInstant, type Day } from '#platform/time'
import { halvesIn, hasBegun, isUnderWay, lastDayOf, type Convention, type Half } from '../convention/door.ts'

/** Why somebody is absent is never asked here: « justifiée » is all that others read. */
export const statuses = ['present', 'absent', 'justified'] as const
export type Status = (typeof statuses)[number]

/** Who says it, by how much their word weighs: a host corrects the person, who accompanies them corrects both. */
export const sayers = ['person', 'host', 'referent'] as const
export type Sayer = (typeof sayers)[number]

export type Presence = { day: Day; half: Half; status: Status; saidBy: Sayer; saidAt: Date }

/** A half-day of an immersion, and what was said of it. */
export type HalfDay = { day: Day; half: Half; presence: Presence | undefined }

/** The half-days that have begun, the latest first, each with what was said of it. */
export function halvesSoFar(one: Convention, all: readonly Presence[], now: Date): HalfDay[] {
  const { timetable } = one.terms
  const begins = { am: timetable.morning[0], pm: timetable.afternoon[0] }
  return halvesIn(timetable, one.fromDay, lastDayOf(one))
    .filter(({ day, half }) => parisInstant(day, begins[half]) <= now)
    .map(({ day, half }) => ({
      day,
      half,
      presence: all.find((said) => said.day === day && said.half === half),
    }))
    .toReversed()
}

/**
 * True once its morning of that day should have been noted: at ten, or half an hour after it began. Who is there is known by then, and there is
 * still time to call.
 */
export function isMorningAwaited(one: Convention, now: Date): boolean {
  const on = parisDay(now)
  const morning = halvesIn(one.terms.timetable, on, on).find(({ half }) => half === 'am')
  if (!morning || !isUnderWay(one, on)) return false
  const begins = parisInstant(on, one.terms.timetable.morning[0]).getTime()
  return now.getTime() >= Math.max(parisInstant(on, '10:00').getTime(), begins + 30 * 60_000)
}
/** What is told of it, by the day. */
export const UNNOTED = 'not noted'

/** It is noted from the first day, and a week after the last: then it stands. */
export const mayNote = (one: Convention, now: Date): boolean =>
  hasBegun(one, parisDay(now)) && parisInstant(lastDayOf(one), '00:00').getTime() + CLOSES_MS > now.getTime()
const CLOSES_MS = 8 * 86_400_000

/** '7 demi-journées notées sur 10, 1 absence', in figures. */
export const countHalves = (halves: readonly HalfDay[]) => ({
  all: halves.length,
  noted: halves.filter(({ presence }) => presence).length,
  absent: halves.filter(({ presence }) => presence && presence.status !== 'present').length,
})
