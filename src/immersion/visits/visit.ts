import { addDays, daysBetween, parisDay, type Day } from '#platform/time'
import { hasBegun, isUnderWay, lastDayOf, type Convention } from '../convention/door.ts'
import type { VisitId } from '../ids.ts'

export const ways = ['visit', 'call'] as const
export const goings = ['well', 'partly', 'badly'] as const

/** Who accompanies the person went there, or called, and how it goes. */
export type Visit = {
  id: VisitId
  day: Day
  way: (typeof ways)[number]
  going: (typeof goings)[number]
  words: string
  byName: string
}

export const wayWords: Record<Visit['way'], string> = { visit: 'Une visite', call: 'Un appel' }
export const goingWords: Record<Visit['going'], string> = {
  well: 'Ça va bien',
  partly: 'À suivre',
  badly: 'Ça ne va pas',
}

/** An immersion of one or two days has no middle to visit. */
export const SHORTEST = 3

/** The day by which somebody should have asked how it goes; undefined for an immersion of a day or two. */
function middleOf(one: Convention): Day | undefined {
  const length = daysBetween(one.fromDay, lastDayOf(one)) + 1
  return length < SHORTEST ? undefined : addDays(one.fromDay, Math.floor((length - 1) / 2))
}

/** Visits are noted from the first day on, and stay to be noted once it is over. */
export const mayVisit = (one: Convention, now: Date): boolean => hasBegun(one, parisDay(now))

/** It is under way, its middle has come, and nobody asked how it goes. */
export function lacksVisit(one: Convention, visits: readonly Visit[], now: Date): boolean {
  const [on, middle] = [parisDay(now), middleOf(one)]
  return isUnderWay(one, on) && middle !== undefined && middle <= on && visits.length === 0
}
