import { moveOrder, type BikeDay, type BikePlan } from '#planner'
import { shiftOf } from '../plan/door.ts'
import type { OrderId } from '../ids.ts'

/**
 * Orders that will be late, not begun yet, go to a bike that can keep their hours, when there is one: `day` is the day as it is lived,
 * `promised` the same with the hours that were promised.
 */
export function relieveLate(
  day: BikeDay,
  promised: BikeDay,
  plan: BikePlan,
  late: readonly OrderId[],
): BikePlan {
  let next = plan
  for (const id of late) {
    const order = promised.orders.find((one) => one.id === id)
    if (!order) continue
    const inTime = {
      ...day,
      orders: day.orders.map((one) => (one.id === id ? { ...one, dropoff: order.dropoff } : one)),
    }
    const here = shiftOf(next, id)
    const moves = day.bikes
      .filter((bike) => bike.id !== here)
      .flatMap((bike) => {
        const move = moveOrder(inTime, next, id, bike.id)
        return move.ok && move.moved.length === 0 ? [move] : []
      })
    const best = moves.toSorted((a, b) => a.addedDistance_m - b.addedDistance_m)[0]
    if (best) next = best.plan
  }
  return next
}
