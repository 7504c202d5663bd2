import type { Db } from '#platform/db'
import { addDays, parisDay, type Day } from '#platform/time'
import { roomLeft, type RoomLeft } from '../law/door.ts'
import { halvesIn, hasBegun, lastDayOf, type Convention } from '../terms/door.ts'
import { historyOf } from './read-history.ts'

/** Nobody renews further ahead; a year that was mistyped is another. */
const FAR = 366

/** What the law says of the renewal of a convention, from the first day of its timetable that may be. */
export type Renewal = { start: Day; left: RoomLeft }

/** A fortnight without one day of a timetable: nobody writes that. */
const FORTNIGHT = 14

/**
 * Asks the ledger of the renewal of an immersion that has begun, before anybody types; undefined for one that has not, or never was. `wanted`: the
 * first day, when somebody chose one that may be.
 */
export async function renewalOf(
  db: Db,
  one: Convention,
  now: Date,
  wanted?: Day,
): Promise<Renewal | undefined> {
  const today = parisDay(now)
  if (!hasBegun(one, today)) return undefined
  const last = lastDayOf(one)
  const from = addDays(last > today ? last : today, 1)
  const first = halvesIn(one.terms.timetable, from, addDays(from, FORTNIGHT))[0]?.day ?? from
  const start = wanted && wanted >= from && wanted <= addDays(today, FAR) ? wanted : first
  const { personId: person, hostSiret: host, object, terms, cddi } = one
  const wish = { person, host, start, renews: one.id, objects: [object], objectives: terms.objectives }
  const history = await historyOf(db, { personId: person, cddi }, today)
  return { start, left: roomLeft({ ...wish, ...(cddi ? { cddi } : {}) }, history) }
}

/** The last day of a timetable up to that day. */
export const lastWorkedDay = ({ terms }: Convention, start: Day, lastDay: Day): Day =>
  halvesIn(terms.timetable, start, lastDay).at(-1)?.day ?? lastDay
