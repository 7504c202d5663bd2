import { addDays, parisDay, type Day } from '#platform/time'
import { isFoad } from '../activity.ts'
import type { HalfDay } from '../half-day.ts'
import type { Forecast } from './forecast.ts'

/** When we worry about somebody. Numbers of ours, in use since that day: a group may find others better [U]. */
export const alertRules = {
  since: '2026-01-01',
  /** Days of the calendar with work at a distance, one after the other, without any work handed in. */
  daysWithoutWork: 5,
  /** Half-days of absence without news or valid reason, in as many days. */
  absences: 2,
  absencesWithinDays: 14,
  /** After a note without a date, how many days the alert stays quiet. */
  quietDays: 3,
} as const

export type Alert =
  | { kind: 'no work'; days: number; lastOn: Day | null }
  /** At this pace, the end is under the funder's obligation. */
  | ({ kind: 'behind' } & Forecast)
  | { kind: 'absent'; halfDays: number; lastOn: Day }
  /** A course done in less time than can be believed: its credit waits for a word. */
  | { kind: 'too fast'; title: string; seconds: number; minutes: number }

type Known = {
  now: Date
  calendar: readonly Pick<HalfDay, 'day' | 'mode' | 'endsAt' | 'cancelledAt'>[]
  fromDay: Day
  lastWorkAt: Date | null
  /** Where their pace ends, when it is under the obligation. */
  forecast: Forecast | undefined
  /** Days of the absences that nothing explains, one a half-day. */
  absences: readonly Day[]
  /** Courses whose credit waits. */
  held: readonly { title: string; seconds: number; minutes: number }[]
}

/** The alerts of one trainee, by the rules above: absent first, then silent, too fast, then behind. */
export function alertsFor(known: Known): Alert[] {
  const tooFast = known.held.map(({ title, seconds, minutes }): Alert => {
    return { kind: 'too fast', title, seconds, minutes }
  })
  return [absent(known), withoutWork(known), ...tooFast, behind(known)].filter((one) => one !== undefined)
}

function absent({ now, absences }: Known): Alert | undefined {
  const since = addDays(parisDay(now), -alertRules.absencesWithinDays)
  const recent = absences.filter((day) => day > since).toSorted()
  const lastOn = recent.at(-1)
  return lastOn && recent.length >= alertRules.absences
    ? { kind: 'absent', halfDays: recent.length, lastOn }
    : undefined
}

function withoutWork({ now, calendar, fromDay, lastWorkAt }: Known): Alert | undefined {
  const lastOn = lastWorkAt && parisDay(lastWorkAt)
  const days = new Set(
    calendar
      .filter((one) => !one.cancelledAt && isFoad(one.mode) && one.endsAt <= now)
      .filter((one) => one.day >= fromDay && (!lastOn || one.day > lastOn))
      .map((one) => one.day),
  )
  return days.size >= alertRules.daysWithoutWork ? { kind: 'no work', days: days.size, lastOn } : undefined
}

const behind = ({ forecast }: Known): Alert | undefined => forecast && { kind: 'behind', ...forecast }

/** True while somebody said that they look after it: until the catch-up, or for a few days. */
export function isLookedAfter(
  note: { catchUpOn: Day | null; writtenAt: Date } | undefined,
  now: Date,
): boolean {
  if (!note) return false
  return parisDay(now) <= (note.catchUpOn ?? addDays(parisDay(note.writtenAt), alertRules.quietDays))
}
