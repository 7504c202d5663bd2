import { granted } from '#platform/refusal'
import { checkBikePlan } from '#planner'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { newId } from '#platform/id'
import { cancelOrder } from '../slots/cancel-order.ts'
import { confirmOrder } from '../slots/confirm-order.ts'
import { bikeDayOf } from '../plan/day-of-bikes.ts'
import { readDay } from '../plan/day-store.ts'
import { holdSlot } from '../slots/hold-slot.ts'
import { noSlotSentence } from '../slots/no-slot-sentence.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { offerSlots } from '../slots/offer-slots.ts'
import { planOfDay } from '../plan/store.ts'
import { releaseAllHeld } from '../slots/release-held.ts'
import { seededHub } from './seeded-town.ts'
import { shiftsFor } from './seeded-shifts.ts'
import { saveShift } from '../shift-store.ts'
import { chanceOf, simulatedWish } from './simulated-wish.ts'
import { daysWithSlots } from '../slots/slot.ts'
import { floorOf } from './simulated-floor.ts'
import type { Simulated, Shopper } from './simulated-shopper.ts'

/** `atOnce`: how many ask at the same moment; `clock`: milliseconds, of the wall or of the processor. */
export type Simulation = { shoppers: number; atOnce: number; seed: number; now: Date; clock: () => number }

const FLOOR_EVERY = 10

/**
 * Shoppers who come to the demo town by its door, so many at a time: each asks for the slots of two days, holds one that fits, then pays
 * (17 in 20), lets it go, or cancels. At the end the independent checker judges every day, with every accepted order in it.
 */
export async function simulateShoppers(
  db: Tx,
  { shoppers, atOnce, seed, now, clock }: Simulation,
): Promise<Simulated> {
  const days = await openDays(db, now)
  const chance = chanceOf(seed)
  const found: Simulated = {
    slots: 0,
    offer_ms: [],
    floor_ms: [],
    hold_ms: [],
    kept: 0,
    beaten: 0,
    why: {},
    misses: [],
  }
  const wishes = Array.from({ length: shoppers }, () => simulatedWish(chance))
  for (let first = 0; first < shoppers; first += atOnce)
    await Promise.all(
      wishes.slice(first, first + atOnce).map((wish, n) => {
        const chosen = [days[(first + n) % days.length], days[Math.floor(chance() * days.length)]]
        const asked = [...new Set(chosen.filter((day) => day !== undefined))]
        const draws = [chance(), chance()] as const
        return shop(
          db,
          { wish, days: asked, draws, now, clock, measured: (first + n) % FLOOR_EVERY === 0 },
          found,
        )
      }),
    )
  await releaseAllHeld(db, new Date(now.getTime() + 16 * 60_000))
  for (const day of days) await judge(db, day, found)
  return found
}

/** Every day to come that has slots has the three bikes of the demo. */
async function openDays(db: Tx, now: Date): Promise<Day[]> {
  const days = daysWithSlots(await slotsOfHub(db, seededHub.id), now).slice(1)
  for (const day of days) {
    if ((await readDay(db, seededHub, day)).shifts.length > 0) continue
    for (const { bike, courier: _nobody, ...shift } of shiftsFor('today', day))
      await saveShift(db, { ...shift, id: newId(), bikeId: bike.id, courierId: null }, now)
  }
  return days
}

async function shop(db: Tx, shopper: Shopper, found: Simulated): Promise<void> {
  const { wish, days, draws, now, clock, measured } = shopper
  if (measured) await floorOf(db, shopper, found)
  const begun = clock()
  const offered = await offerSlots(db, wish, now, { days })
  const ms = clock() - begun
  if (!offered.ok) return void found.misses.push(`${wish.id}: ${offered.refusal}`)
  found.slots += offered.offers.length
  for (const one of offered.offers) {
    found.offer_ms.push(ms / offered.offers.length)
    if (one.fits) continue
    found.why[one.why.limit] = (found.why[one.why.limit] ?? 0) + 1
    if (!noSlotSentence(one)) found.misses.push(`${wish.id}: refused without a word`)
  }
  const fitting = offered.offers.filter((one) => one.fits)
  const chosen = fitting[Math.floor(draws[0] * fitting.length)]
  if (!chosen) return
  const asked = clock()
  const held = await holdSlot(db, wish, chosen.slot, new Date(now.getTime() + 15 * 60_000), now)
  found.hold_ms.push(clock() - asked)
  // Somebody else may have taken the place meanwhile: that is a refusal with its reason, never a broken promise.
  if (!held.ok)
    return void (held.refusal === 'no bike fits' ? found.beaten++ : found.misses.push(held.refusal))
  if (draws[1] < 0.85) {
    if ((await confirmOrder(db, wish.id, now)).ok) found.kept++
  } else if (draws[1] < 0.9)
    granted(await cancelOrder(db, { id: wish.id, reason: { code: 'by customer' }, by: null }, now))
}

async function judge(db: Tx, day: Day, found: Simulated): Promise<void> {
  const rows = await readDay(db, seededHub, day)
  const kept = await planOfDay(db, seededHub.id, day)
  if (!kept) return
  const { breaches } = checkBikePlan(bikeDayOf(rows), kept.plan)
  if (breaches[0]) found.misses.push(`${day}: ${breaches[0].join(' ')}`)
  for (const { order } of kept.plan.unassigned) found.misses.push(`${day}: ${order} has no bike`)
}
