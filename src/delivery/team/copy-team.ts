import type { Db } from '#platform/db'
import { addDays, parisClock } from '#platform/time'
import { shiftsOfDay } from '../shift-store.ts'
import type { ShiftWish, What } from './team-change.ts'
import { changeShift } from './change-team.ts'
import type { ShiftId } from '../ids.ts'

/** Copies the team of the same day a week before; bikes and couriers already there, or gone, are left out. @returns how many shifts. */
export async function copyTeam(db: Db, { newId, ...what }: What & { newId: () => ShiftId }): Promise<number> {
  const before = await shiftsOfDay(db, what.hub.id, addDays(what.day, -7))
  let copied = 0
  for (const { bike, courier, startsAt, endsAt, pause, heavy } of before) {
    const wish: ShiftWish = {
      id: newId(),
      bikeId: bike.id,
      courierId: courier?.id ?? null,
      starts: parisClock(startsAt),
      ends: parisClock(endsAt),
      pause: pause && { from: parisClock(pause.from), to: parisClock(pause.to), minutes: pause.minutes },
      heavy,
    }
    if ((await changeShift(db, { ...what, wish, seen: '' })).ok) copied++
  }
  return copied
}
