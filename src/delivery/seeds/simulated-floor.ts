import { offerWindows } from '#planner'
import type { Db } from '#platform/db'
import { orderOf } from '../plan/bike-order.ts'
import { secondsOf } from '../day-clock.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { openDay } from '../slots/open-day.ts'
import { seededHub } from './seeded-town.ts'
import { slotsOn } from '../slots/slot.ts'
import { orderOfWish } from '../slots/order-of-wish.ts'
import type { Simulated, Shopper } from './simulated-shopper.ts'

/** The planner alone, on the same day, the same plan and the same wish. */
export async function floorOf(db: Db, { wish, days, now, clock }: Shopper, found: Simulated): Promise<void> {
  const [day] = days
  const { point } = wish.door
  const slots = day ? slotsOn(await slotsOfHub(db, seededHub.id), day, now) : []
  if (!day || !point) return
  const placeIds = wish.pickups.map(({ placeId }) => placeId)
  const open = await openDay(db, { hub: seededHub, day, now, placeIds, door: point })
  if (!open) return
  for (const slot of slots) {
    const order = orderOf(
      seededHub,
      orderOfWish(wish, slot, { reference: '-', standing: { state: 'confirmed', at: now }, now }),
      point,
    )
    const begun = clock()
    offerWindows(open.bikeDay, open.plan, order, [
      { from_s: secondsOf(slot.from, day), to_s: secondsOf(slot.to, day) },
    ])
    found.floor_ms.push(clock() - begun)
  }
}
