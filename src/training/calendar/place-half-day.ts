import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { holidayOn, parisDay } from '#platform/time'
import { versionOf } from '#platform/web'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { clashOf, takenTrainees, type TakenTrainee } from './half-day-clash-store.ts'
import { lockCalendars, readHalfDay, saveHalfDay } from '../half-day-store.ts'
import { halfOf, passesNoon, type HalfDay } from '../half-day.ts'
import { findSigned, type SignedRefusal } from './find-signed.ts'
import { tellHalfDay } from './tell-half-day.ts'

export type PlaceRefusal =
  | 'ends before it starts'
  | 'passes noon'
  | 'public holiday'
  | 'on pmsmp'
  | 'same trainees'
  | 'same trainer'
  | 'same room'
  | 'changed meanwhile'
  | SignedRefusal

/** `taken`: where trainees are somewhere else, who it is; nobody when two half-days of one group meet. */
export type NotPlaced = Refused<PlaceRefusal> & { taken?: TakenTrainee[] }

export type Placed =
  | { ok: true; halfDay: Asked; warning: 'outside the dates of the group' | null }
  | NotPlaced

type Asked = HalfDay

/**
 * Puts a half-day in the calendar of its group, or moves it: never on a public holiday, never where the trainees, who trains
 * or the room are taken, never so that what people signed says something else. Outside the group's dates it is written, with a warning.
 * @param wish `seen`: the version that a form showed; another one is there now, and it is 'changed meanwhile'.
 */
export async function placeHalfDay(
  db: Db,
  group: Pick<Group, 'startsOn' | 'endsOn'>,
  asked: Asked,
  by: PersonId | null,
  at: Date,
  { seen }: { seen?: number | undefined } = {},
): Promise<Placed> {
  const refusal = impossible(asked)
  if (refusal) return refuse(refusal)
  const halfDay = { ...asked, half: halfOf(asked.startsAt) }
  return db.transaction(async (tx) => {
    await lockCalendars(tx)
    const stored = await readHalfDay(tx, halfDay.groupId, halfDay.id)
    const there = seen === undefined ? undefined : stored
    const warning = warningOf(halfDay, group)
    if (there && versionOfHalfDay(there) === versionOfHalfDay(halfDay)) return { ok: true, halfDay, warning }
    if (there?.sequence !== seen) return refuse('changed meanwhile')
    const signed = await findSigned(tx, stored, halfDay)
    if (signed) return refuse(signed)
    const clash = halfDay.cancelledAt ? undefined : await clashOf(tx, halfDay)
    if (clash === 'same trainees') return { ...refuse(clash), taken: await takenTrainees(tx, halfDay) }
    if (clash) return refuse(clash)
    await saveHalfDay(tx, halfDay, by, at)
    if (there) await tellHalfDay(tx, { before: there, after: halfDay }, by, at)
    return { ok: true, halfDay, warning }
  })
}

const warningOf = (halfDay: Asked, group: Pick<Group, 'startsOn' | 'endsOn'>) =>
  halfDay.day < group.startsOn || halfDay.day > group.endsOn ? 'outside the dates of the group' : null

const versionOfHalfDay = (one: Asked): string =>
  versionOf([
    one.startsAt,
    one.endsAt,
    one.mode,
    one.title,
    one.room,
    one.trainerId,
    one.subgroup,
    one.cancelledAt,
  ])

function impossible(asked: Asked): PlaceRefusal | undefined {
  if (asked.endsAt <= asked.startsAt) return 'ends before it starts'
  if (parisDay(asked.startsAt) !== parisDay(asked.endsAt)) return 'passes noon'
  if (passesNoon(asked.startsAt, asked.endsAt)) return 'passes noon'
  // What was cancelled may have been a mistake: it is kept as it was, even on a holiday.
  return !asked.cancelledAt && holidayOn(asked.day) ? 'public holiday' : undefined
}
