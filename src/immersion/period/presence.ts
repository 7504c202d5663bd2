import { addDays, DAY_MS, parisDay, parisInstant, type Day } from '#platform/time'
import {
  halvesIn,
  hasBegun,
  isUnderWay,
  lastDayOf,
  type Convention,
  type Half,
  type HalfOfDay,
  type Timetable,
} from '../convention/door.ts'

/** Why somebody is absent is never asked here: « justifiée » is all that others read. */
export const statuses = ['present', 'absent', 'justified'] as const
export type Status = (typeof statuses)[number]

/** Who says it, by how much their word weighs: a host before the person, who accompanies them before both. */
export type Sayer = 'person' | 'host' | 'referent'

/** What somebody says of a half-day; `saidName`: '' for what was said before names were kept. */
export type Presence = {
  day: Day
  half: Half
  status: Status
  saidBy: Sayer
  saidName: string
  saidAt: Date
}

/** A half-day of an immersion, what each said of it, and the word that counts. */
export type HalfDay = HalfOfDay & { presence: Presence | undefined; words: readonly Presence[] }

/** The half-days that have begun, the latest first, each with what was said of it. `all`: the heaviest word of each first. */
export function halvesSoFar(one: Convention, all: readonly Presence[], now: Date): HalfDay[] {
  const { timetable } = one.terms
  const begins = { am: timetable.morning[0], pm: timetable.afternoon[0] }
  return halvesIn(timetable, one.fromDay, lastDayOf(one))
    .filter(({ day, half }) => parisInstant(day, begins[half]) <= now)
    .map(({ day, half }) => {
      const words = wordsOf({ day, half }, all)
      return { day, half, presence: words[0], words }
    })
    .toReversed()
}

/** What was said of this half-day, of all that was. */
export const wordsOf = <Word extends Pick<Presence, 'day' | 'half'>>(
  { day, half }: Pick<HalfDay, 'day' | 'half'>,
  all: readonly Word[],
): Word[] => all.filter((said) => said.day === day && said.half === half)

type Word = Pick<Presence, 'saidBy' | 'status'>

export const wordOf = <Of extends Word>({ words }: { words: readonly Of[] }, sayer: Sayer): Of | undefined =>
  words.find(({ saidBy }) => saidBy === sayer)

const byWeight = ['person', 'host', 'referent'] as const satisfies readonly Sayer[]

/** What this one says of it counts: nobody whose word weighs more said anything. */
export const isHeaviest = ({ words }: Pick<HalfDay, 'words'>, sayer: Sayer): boolean =>
  words.every(({ saidBy }) => byWeight.indexOf(saidBy) <= byWeight.indexOf(sayer))

/** The host and the person do not say the same, and who accompanies them did not decide. */
export function isApart(half: { words: readonly Word[] }): boolean {
  const [person, host] = [wordOf(half, 'person'), wordOf(half, 'host')]
  if (!person || !host || wordOf(half, 'referent')) return false
  return (person.status === 'present') !== (host.status === 'present')
}

/** What this one may say of it now, of these: not what they said last, nor what all say; once it is decided, nobody else says more. */
export function sayableBy(sayer: Sayer, half: HalfDay, offered: readonly Status[]): Status[] {
  if (sayer !== 'referent' && wordOf(half, 'referent')) return []
  const said = wordOf(half, sayer) ?? (isApart(half) ? undefined : half.presence)
  return offered.filter((status) => status !== said?.status)
}

/** True once its morning of that day should have been noted. */
export const isMorningAwaited = (one: Convention, now: Date): boolean =>
  isUnderWay(one, parisDay(now)) && isMorningLate(one.terms.timetable, now)

/** There is a morning that day, and it is ten, or half an hour after it began: who is there is known by then, and there is still time to call. */
export function isMorningLate(timetable: Timetable, now: Date): boolean {
  const on = parisDay(now)
  const morning = halvesIn(timetable, on, on).find(({ half }) => half === 'am')
  if (!morning) return false
  const begins = parisInstant(on, timetable.morning[0]).getTime()
  return now.getTime() >= Math.max(parisInstant(on, '10:00').getTime(), begins + 30 * 60_000)
}

/** What is told of it, by the day. */
export const UNNOTED = 'not noted'

/** It is noted from the first day, and a week after the last: then it stands. */
export const mayNote = (one: Convention, now: Date): boolean =>
  hasBegun(one, parisDay(now)) && parisInstant(lastDayOf(one), '00:00').getTime() + CLOSES_MS > now.getTime()
const CLOSES_MS = 8 * DAY_MS

/** So long after the last day, what a telephone kept is still taken, and who accompanies the person says what nobody noted or agreed on. */
export const MOST_LATE_DAYS = 60

/** Same, of one half-day, for who accompanies the person: what stands stays, what nobody noted or agreed on is still theirs to say. */
export const mayDecide = (one: Convention, half: HalfDay, now: Date): boolean =>
  mayNote(one, now) ||
  (hasBegun(one, parisDay(now)) &&
    parisDay(now) <= addDays(lastDayOf(one), MOST_LATE_DAYS) &&
    (isUnsaid(half) || isApart(half)))

/** '7 demi-journées notées sur 10, 1 absence', in figures: what nobody noted is neither. */
export const countHalves = (halves: readonly HalfDay[]) => ({
  all: halves.length,
  noted: halves.filter(({ presence }) => presence).length,
  absent: halves.filter(({ presence }) => presence && presence.status !== 'present').length,
})

export const isUnsaid = ({ words }: { words: readonly unknown[] }): boolean => words.length === 0

/** How many nobody noted of the days before this one. */
export const unnotedBefore = (halves: readonly { day: Day; words: readonly unknown[] }[], on: Day): number =>
  halves.filter((half) => half.day < on && isUnsaid(half)).length
