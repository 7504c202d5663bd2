import { idsOf, type OrganisationId, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { chez, typo } from '#platform/i18n'
import { writeFullDay, type Day } from '#platform/time'
import { hostNames } from '../hosts/door.ts'
import type { HostId } from '../ids.ts'
import {
  conventionsOfPerson,
  counts,
  halfWords,
  halvesIn,
  isOpen,
  lastDayOf,
  meet,
  spanOf,
  type Convention,
  type Half,
  type TimedHalf,
} from '../terms/door.ts'

/** The first half-day on which somebody would be at two hosts at once, and the host where they are already. */
export type Clash = { hostName: string; day: Day; half: Half }

/** `preparing`: the organisations whose own drafts take days too */
type Asking = { preparing: readonly OrganisationId[]; on: Day }
type Taken = TimedHalf & { hostId: HostId }
const halvesOf = (one: Convention): TimedHalf[] =>
  halvesIn(one.terms.timetable, one.fromDay, lastDayOf(one)).map((it) => ({
    ...it,
    span: spanOf(one.terms.timetable, it.half),
  }))

/** Half-days of the conventions that somebody was asked to sign, and of those that these organisations prepare: what others only prepare takes none. */
async function takenBy(db: Db, personId: PersonId, { preparing, on }: Asking, but?: Convention) {
  const all = await conventionsOfPerson(db, await idsOf(db, personId))
  return all
    .filter(
      (one) => one.id !== but?.id && (counts(one, on) || (isOpen(one) && preparing.includes(one.keeper.id))),
    )
    .flatMap((one) => halvesOf(one).map((it): Taken => ({ ...it, hostId: one.hostId })))
}

/**
 * The first half-day that a convention shares with another, or whose hours meet, of the same person, under any of their ids; never with its own older versions. Whoever
 * writes a convention reads all those of the person, so the other host is named.
 */
export async function findClash(db: Db, one: Convention, asking: Asking): Promise<Clash | undefined> {
  const taken = await takenBy(db, one.personId, asking, one)
  for (const asked of halvesOf(one)) {
    const found = taken.find((other) => meet(asked, other))
    if (found) return { day: asked.day, half: found.half, hostName: (await hostNames(db, [found]))(found) }
  }
  return undefined
}

/** What stands beside the field of its first day. */
export const writeClash = ({ hostName, day, half }: Clash): string =>
  typo(
    `${whereAlready(hostName)} le ${writeFullDay(day)} (${halfWords[half]}). Changez les jours, ou arrêtez l’autre convention.`,
  )

const whereAlready = (hostName: string) => `La personne est déjà en immersion ${chez(hostName)}`

/** The days on which somebody has no free half-day, and why, in a sentence. */
export async function daysTaken(db: Db, personId: PersonId, asking: Asking): Promise<Map<Day, string>> {
  const taken = await takenBy(db, personId, asking)
  const nameOf = await hostNames(db, taken)
  return new Map(
    taken.flatMap((morning): [Day, string][] => {
      const afternoon = taken.find(({ day, half }) => day === morning.day && half === 'pm')
      if (morning.half !== 'am' || !afternoon) return []
      const second = afternoon.hostId === morning.hostId ? '' : `, et ${chez(nameOf(afternoon))} l’après-midi`
      const first = `${nameOf(morning)}${second && ' le matin'}`
      return [[morning.day, `${whereAlready(first)}${second}.`]]
    }),
  )
}
