import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Hub } from '../hub.ts'
import { lockDay } from '../plan/door.ts'
import { lockShift, readShift } from '../shift-store.ts'
import type { ShiftId } from '../ids.ts'

/** Locks a round, so that nobody moves it any more, or lets it go. False when the hub has no such shift that day. */
export async function lockRound(
  db: Db,
  what: { hub: Hub; day: Day; shiftId: ShiftId; locked: boolean; by: PersonId; at: Date },
): Promise<boolean> {
  const { hub, day, shiftId, locked, by, at } = what
  return db.transaction(async (tx) => {
    await lockDay(tx, hub.id, day)
    const shift = await readShift(tx, shiftId)
    if (shift?.hubId !== hub.id || shift.day !== day) return false
    if (locked !== Boolean(shift.locked)) await lockShift(tx, shiftId, locked ? { at, by } : null)
    return true
  })
}
