import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { holidayOn } from '#platform/time'
import { clashOf } from './half-day-clash-store.ts'
import { lockCalendars, saveHalfDay } from './half-day-store.ts'
import { halfOf, passesNoon, type HalfDay } from './half-day.ts'

export type PlaceRefusal =
  | 'ends before it starts'
  | 'passes noon'
  | 'public holiday'
  | 'on pmsmp'
  | 'same trainees'
  | 'same trainer'
  | 'same room'

export type Placed =
  | { ok: true; halfDay: Asked; warning: 'outside the dates of the group' | null }
  | { ok: false; refusal: PlaceRefusal }

type Asked = Omit<HalfDay, 'trainerName'>

/**
 * Puts a half-day in the calendar of its group, or moves it: never on a public holiday, never where the trainees, who trains
 * or the room are taken. Outside the group's dates it is written, with a warning.
 */
export async function placeHalfDay(
  db: Db,
  group: Pick<Group, 'startsOn' | 'endsOn'>,
  asked: Asked,
  by: string | null,
  at: Date,
): Promise<Placed> {
  const refusal = impossible(asked)
  if (refusal) return { ok: false, refusal }
  const halfDay = { ...asked, half: halfOf(asked.startsAt) }
  return db.transaction(async (tx) => {
    await lockCalendars(tx)
    const clash = halfDay.cancelledAt ? undefined : await clashOf(tx, halfDay)
    if (clash) return { ok: false, refusal: clash }
    await saveHalfDay(tx, halfDay, by, at)
    const outside = halfDay.day < group.startsOn || halfDay.day > group.endsOn
    return { ok: true, halfDay, warning: outside ? 'outside the dates of the group' : null }
  })
}

function impossible(asked: Asked): PlaceRefusal | undefined {
  if (asked.endsAt <= asked.startsAt) return 'ends before it starts'
  if (passesNoon(asked.startsAt, asked.endsAt)) return 'passes noon'
  // What was cancelled may have been a mistake: it is kept as it was, even on a holiday.
  return !asked.cancelledAt && holidayOn(asked.day) ? 'public holiday' : undefined
}

/** The half-day will not take place. It stays in the calendar, crossed out, one version later. */
export async function cancelHalfDay(tx: Db, halfDay: HalfDay, by: string | null, at: Date): Promise<void> {
  if (halfDay.cancelledAt) return
  await saveHalfDay(tx, { ...halfDay, sequence: halfDay.sequence + 1, cancelledAt: at }, by, at)
}
