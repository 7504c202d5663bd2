import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { parisInstant } from '#platform/time'
import { insertOrder } from '../order-write-store.ts'
import { saveShift, shiftsOfDay } from '../shift-store.ts'
import { orderOfWish } from '../slots/order-of-wish.ts'
import type { OfferedSlot, Wish } from '../slots/door.ts'
import { courierIds, olderShiftId } from './seeded-shifts.ts'
import { seededBikes, seededHub } from './seeded-town.ts'
import type { Shift } from '../hub.ts'

/**
 * An order of the market of the demo, bought at that instant and confirmed, for the hub of the demo; the first courier rides on a day of which nobody
 * said anything yet. Its rounds are planned and ridden by `seedRounds`, once all is bought. @returns what its customer follows it by.
 */
export async function seedBought(tx: Tx, wish: Wish, slot: OfferedSlot, at: Date): Promise<string> {
  const reference = wish.reference ?? ''
  const follow = `demo-${reference}-suivre-sa-livraison`
  const order = orderOfWish(wish, slot, { reference, standing: { state: 'confirmed', at }, now: at })
  const [bike] = seededBikes
  const [courier] = courierIds
  if (bike && courier && (await shiftsOfDay(tx, seededHub.id, slot.day)).length === 0) {
    const shift: Omit<Shift, 'bike' | 'courier'> = {
      id: olderShiftId(slot.day),
      hubId: seededHub.id,
      day: slot.day,
      startsAt: parisInstant(slot.day, '09:00'),
      endsAt: parisInstant(slot.day, '14:15'),
      pause: null,
      heavy: false,
      locked: null,
    }
    await saveShift(tx, { ...shift, bikeId: bike.id, courierId: asId(courier) }, at)
  }
  await insertOrder(tx, { ...order, follow })
  return follow
}
