import { typo, writeCount } from '#platform/i18n'
import { addDays, writeDate, type Day } from '#platform/time'
import type { Host } from './host.ts'

/** A host has as many people as it said, or more, on these days. */
export type Crowd = { capacity: number; days: readonly Day[] }

/** The days on which a host has no place left; undefined when there is none, or it did not say how many it takes. */
export function crowdOn(
  { capacity }: Pick<Host, 'capacity'>,
  there: readonly { day: Day; people: number }[],
): Crowd | undefined {
  if (capacity === null) return undefined
  const days = there.filter(({ people }) => people >= capacity).map(({ day }) => day)
  return days.length > 0 ? { capacity, days } : undefined
}

/** 'le 3 juillet 2026, du 6 juillet 2026 au 10 juillet 2026': days that follow each other are one period, a weekend between two of them too. */
function writeDaysFull({ days }: Crowd): string {
  const periods: [Day, Day][] = []
  for (const day of days) {
    const last = periods.at(-1)
    if (last && day <= addDays(last[1], 3)) last[1] = day
    else periods.push([day, day])
  }
  return periods
    .map(([from, to]) =>
      from === to ? `le ${writeDate(from)}` : `du ${writeDate(from)} au ${writeDate(to)}`,
    )
    .join(', ')
}

const takes = ({ capacity }: Crowd): string =>
  `Cet employeur prend ${writeCount(capacity, 'personne')} à la fois.`

/** What is said before anybody types. */
export const sayCrowd = (crowd: Crowd): string =>
  typo(`${takes(crowd)} Il est complet ${writeDaysFull(crowd)}.`)

/** What is said beside the box by which the reader says that the host takes one more. */
export const askCrowd = (crowd: Crowd): string => typo(`${sayCrowd(crowd)} Demandez-lui, puis cochez.`)
