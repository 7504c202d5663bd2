import { typo, writeCount, writeList } from '#platform/i18n'
import { addDays, holidayOn, weekday, type Day } from '#platform/time'
import { halfWords, type Half, type HalfOfDay } from '../terms/door.ts'
import { writePeriod } from '../write-period.ts'
import type { Host } from './host.ts'

/** A host has as many people as it said, or more, in these periods; `half`: on that half of their days alone. */
export type Crowd = { capacity: number; periods: readonly Period[] }
type Period = { from: Day; to: Day; half: Half | undefined }

/** How many people are at a host on a half-day. */
export type PeopleOn = (half: HalfOfDay) => number

/** When a host has no place left, of these half-days in their order; undefined when there always is one, or it did not say how many it takes. */
export function crowdOn(
  { capacity, days }: Pick<Host, 'capacity' | 'days'>,
  peopleOn: PeopleOn,
  asked: readonly HalfOfDay[],
): Crowd | undefined {
  if (capacity === null) return undefined
  const isFull = (half: HalfOfDay) => peopleOn(half) >= capacity
  const isWhole = (day: Day) => isFull({ day, half: 'am' }) && isFull({ day, half: 'pm' })
  const halfOn = new Map(asked.filter(isFull).map(({ day, half }) => [day, isWhole(day) ? undefined : half]))
  const isOff = (day: Day) =>
    holidayOn(day) !== undefined ||
    (weekday(day) > 5 &&
      !days.includes(weekday(day)) &&
      peopleOn({ day, half: 'am' }) + peopleOn({ day, half: 'pm' }) === 0)
  return halfOn.size > 0 ? { capacity, periods: periodsOf(halfOn, isOff) } : undefined
}

/** Days that follow each other are one period; so are those between which nobody works. */
function periodsOf(halfOn: ReadonlyMap<Day, Half | undefined>, isOff: (day: Day) => boolean): Period[] {
  const periods: Period[] = []
  for (const [day, half] of halfOn) {
    const last = periods.at(-1)
    let next = last && addDays(last.to, 1)
    while (next && next < day && isOff(next)) next = addDays(next, 1)
    if (last && last.half === half && next === day) last.to = day
    else periods.push({ from: day, to: day, half })
  }
  return periods
}

/** 'le 3 juillet 2026', 'du 6 au 10 juillet 2026 (matin)'. */
const writeFull = ({ from, to, half }: Period): string =>
  `${writePeriod(from, to)}${half ? ` (${halfWords[half]})` : ''}`

const takes = ({ capacity }: Crowd): string =>
  `Cet employeur prend ${writeCount(capacity, 'personne')} à la fois.`

/** What is said before anybody types. */
export const sayCrowd = (crowd: Crowd): string =>
  typo(`${takes(crowd)} Il est complet ${writeList(crowd.periods.map(writeFull))}.`)

/** 'complet du 6 au 10 juillet 2026, puis d’autres jours': beside its name, where one is chosen among others. */
export function sayCrowdBriefly({ periods: [first, ...others] }: Crowd): string {
  const next = first ? `complet ${writeFull(first)}` : ''
  return typo(others.length > 0 ? `${next}, puis d’autres jours` : next)
}

/** What is said beside the box by which the reader says that the host takes one more. */
export const askCrowd = (crowd: Crowd): string => typo(`${sayCrowd(crowd)} Demandez-lui, puis cochez.`)
