import type { Db } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import { refuse } from '#platform/refusal'
import type { Shift } from '../hub.ts'
import { lockDay } from '../plan/door.ts'
import { saveShift } from '../shift-store.ts'
import { readWorkday } from '../workday/door.ts'
import type { ShiftWish, TeamChange, What } from './team-change.ts'
import { shiftOfWish } from './make-shift.ts'
import { followTeam } from './follow-team.ts'

/**
 * Writes who rides which bike on a day. The plan follows: orders keep a bike, or the change is refused.
 * Refusals: 'that day is over', 'unknown bike', 'unknown courier', 'bike taken', 'courier busy' (on another bike at that hour), 'ends too
 * early', 'too long' (more than 10 hours, Code du travail L3121-18), 'break outside' the shift, 'already begun' (another bike once it
 * has left), 'changed meanwhile' (somebody else saved since a form was `seen`), 'orders would be left' with how many.
 */
export async function changeShift(
  db: Db,
  { wish, seen, ...what }: What & { wish: ShiftWish; seen: string },
): Promise<TeamChange> {
  const { hub, day, at } = what
  return db.transaction(async (tx): Promise<TeamChange> => {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    const made = await shiftOfWish(tx, what, wish, work)
    if ('refusal' in made) return { ok: false, ...made }
    const { shift } = made
    const before = work.rows.shifts.find(({ id }) => id === shift.id)
    const found = before && foundThere(versionOfShift(before), versionOfShift(shift), seen)
    if (found === 'same') return { ok: true, replanned: false }
    if (found === 'changed') return refuse('changed meanwhile')
    const shifts = [...work.rows.shifts.filter(({ id }) => id !== shift.id), shift].toSorted(byStart)
    return followTeam(tx, what, work, shifts, async () => {
      const { bike, courier, ...row } = shift
      await saveShift(tx, { ...row, bikeId: bike.id, courierId: courier?.id ?? null }, at)
    })
  })
}

/** Changes when anything that the form of a shift shows does. */
export const versionOfShift = ({ bike, courier, startsAt, endsAt, pause, heavy }: Shift): string =>
  versionOf([
    bike.id,
    courier?.id ?? null,
    startsAt,
    endsAt,
    pause && [pause.from, pause.to, pause.minutes],
    heavy,
  ])

const byStart = (a: Shift, b: Shift) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1)
