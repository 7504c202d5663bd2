import { copyRounds } from '../best-rounds.ts'
import type { BikeDay, BikePlan, BikeRound, BikeStop } from '../bike-day.ts'
import { openDesk, type Desk } from './desk.ts'
import { newBikeClock, writePlan } from '../bikes/door.ts'
import { withoutOrder } from './day-orders.ts'
import { priceOf, type Price } from './move-order.ts'

export type LeftOut =
  | { ok: true; day: BikeDay; plan: BikePlan; price: Price }
  | { ok: false; refusal: 'unknown order' | 'already begun' }

/**
 * The day and the plan without an order (it is cancelled): the others stay on their bike, in their sequence. A day under way goes on
 * from that plan (`current`).
 */
export function leaveOutOrder(day: BikeDay, plan: BikePlan, orderId: string): LeftOut {
  if (!day.orders.some(({ id }) => id === orderId)) return { ok: false, refusal: 'unknown order' }
  const desk = openDesk(day, plan, orderId)
  if (desk.starts.pinned[desk.request] !== -1) return { ok: false, refusal: 'already begun' }
  const without = cut(desk, orderId)
  const unassigned = plan.unassigned.filter(({ order }) => order !== orderId)
  const left = { ...without, unassigned }
  const under = day.current ? { ...day, current: left } : day
  return { ok: true, day: withoutOrder(under, orderId), plan: left, price: priceOf(day, plan, left) }
}

function cut(desk: Desk, orderId: string): BikePlan {
  const { search, model, starts, plan } = desk
  const rows = copyRounds(search.rows)
  const clock = newBikeClock(model, starts.starts)
  const keeps = rows.every((row, bike) => clock.run(bike, Int32Array.from(row), 0, row.length))
  // Hours found anew come sooner; when none are found, those that stood still hold, with a wait.
  return keeps ? writePlan(model, starts, rows) : { ...plan, bikes: plan.bikes.flatMap(cutFrom(orderId)) }
}

const cutFrom =
  (id: string) =>
  ({ bike, stops }: BikeRound): BikeRound[] => {
    const kept = stops.flatMap((stop): BikeStop[] => {
      if (stop.kind === 'drop') return stop.order === id ? [] : [stop]
      if (stop.kind === 'break') return [stop]
      const orders = stop.orders.filter((one) => one !== id)
      return stop.kind === 'pickup' && orders.length === 0 ? [] : [{ ...stop, orders }]
    })
    return kept.some(({ kind }) => kind === 'drop') ? [{ bike, stops: kept }] : []
  }
