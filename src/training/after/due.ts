import { addDays, addMonths, type Day } from '#platform/time'
import type { Moment } from '../reply/door.ts'

const months: Record<Moment, number> = { end: 0, 'three months': 3, 'six months': 6 }

/** The day on which it is asked, for a group that ends on that day. */
export const dueOn = (endsOn: Day, moment: Moment): Day => addMonths(endsOn, months[moment])

/** About the last day of a group of which it is asked on that day: the end of a short month makes it some days less or more. */
export const endedAbout = (due: Day, moment: Moment): Day => addMonths(due, -months[moment])

/** How long the secret address answers. */
const OPEN_DAYS = 30

/** A machine that was stopped for days still asks: late by so much, not more. */
export const LATE_DAYS = 10

/** By hand it is asked for two months: later, the answer would speak of another moment. */
const ASKABLE_DAYS = 60

export function isAskable(endsOn: Day, moment: Moment, today: Day): boolean {
  const due = dueOn(endsOn, moment)
  return due <= today && today <= addDays(due, ASKABLE_DAYS)
}

/** Told three times in all, a week apart; then nothing more. */
export const MOST_TOLD = 3
export const DAYS_BETWEEN = 7

export const openUntil = (askedOn: Day): Day => addDays(askedOn, OPEN_DAYS)

/** True while somebody of a group that ended may still be asked where they stand, or answer it. */
export const mayBeAsked = (endsOn: Day, today: Day): boolean =>
  dueOn(endsOn, 'three months') <= today &&
  today <= addDays(dueOn(endsOn, 'six months'), ASKABLE_DAYS + OPEN_DAYS)
