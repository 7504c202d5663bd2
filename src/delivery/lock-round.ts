import type { Db } from '#platform/db'
import type { Hub } from './hub.ts'
import { lockShift, readShift } from './shift-store.ts'

/** Locks a round, so that nobody moves it any more, or lets it go. False when the hub has no such shift. */
export async function lockRound(
  db: Db,
  what: { hub: Hub; shiftId: string; locked: boolean; by: string; at: Date },
): Promise<boolean> {
  const { hub, shiftId, locked, by, at } = what
  return db.transaction(async (tx) => {
    const shift = await readShift(tx, shiftId)
    if (shift?.hubId !== hub.id) return false
    if (locked !== Boolean(shift.locked)) await lockShift(tx, shiftId, locked ? { at, by } : null)
    return true
  })
}
