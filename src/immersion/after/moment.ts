import { addMonths, daysBetween, type Day } from '#platform/time'

export const moments = ['three months', 'six months'] as const
export type Moment = (typeof moments)[number]

const months: Record<Moment, number> = { 'three months': 3, 'six months': 6 }

export const momentWords: Record<Moment, string> = {
  'three months': '3 mois après',
  'six months': '6 mois après',
}

/** As an address names it. */
export const momentSlugs: Record<Moment, string> = { 'three months': '3-mois', 'six months': '6-mois' }

/** The day on which it is asked, of an immersion whose last day is that one. */
export const dueOn = (lastDay: Day, moment: Moment): Day => addMonths(lastDay, months[moment])

/** A machine that was stopped still asks, and a person whom a training asks waits: late by so many days, not more. */
const LATE_DAYS = 30

/** True from its day on, while the answer would still speak of that moment. */
export const isTimeToAsk = (lastDay: Day, moment: Moment, on: Day): boolean => {
  const late = daysBetween(dueOn(lastDay, moment), on)
  return late >= 0 && late <= LATE_DAYS
}

/** Two questions this near are one: an answer given to a training is not asked again. */
const NEAR_DAYS = 45

export const isNear = (lastDay: Day, moment: Moment, on: Day): boolean =>
  Math.abs(daysBetween(dueOn(lastDay, moment), on)) <= NEAR_DAYS
