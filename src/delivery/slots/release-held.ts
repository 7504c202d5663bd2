import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { Day } from '#platform/time'
import { freeOrders, lockDay } from '../plan/door.ts'
import { readHub } from '../hub-store.ts'
import type { Hub } from '../hub.ts'
import { heldPast, lockHeldPast, writeCancellation } from '../order-life-store.ts'

/** Lets go the orders of a day whose time to pay is over: they leave the plan, and their slot is free again. @returns how many. */
export async function releaseHeld(db: Db, hub: Hub, day: Day, now: Date): Promise<number> {
  if ((await heldPast(db, now, { hubId: hub.id, day })).length === 0) return 0
  return db.transaction(async (tx) => {
    await lockDay(tx, hub.id, day)
    const lapsed = await lockHeldPast(tx, now, { hubId: hub.id, day })
    for (const { id, reference } of lapsed) {
      await writeCancellation(tx, { id, by: null, at: now }, { code: 'lapsed' })
      await announce(tx, 'delivery lapsed', { orderId: id, reference, hubId: hub.id }, now)
    }
    await freeOrders(tx, { hub, day, ids: lapsed.map(({ id }) => id), by: null, at: now })
    return lapsed.length
  })
}

/** Lets go every order whose time to pay is over, day by day. For the job that comes back every minute. */
export async function releaseAllHeld(db: Db, now: Date): Promise<number> {
  const days = new Map((await heldPast(db, now)).map(({ hubId, day }) => [`${hubId} ${day}`, { hubId, day }]))
  let released = 0
  for (const { hubId, day } of days.values()) {
    const hub = await readHub(db, hubId)
    if (hub) released += await releaseHeld(db, hub, day, now)
  }
  return released
}
