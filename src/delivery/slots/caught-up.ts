import { acceptOrder, checkBikePlan, planBikeDay, type BikeDay, type BikePlan } from '#planner'

const EFFORT = { seed: 1, seconds: 1, iterations: 200, clock: () => 0 }

/** The plan with the orders that came since (a file, a door placed); made anew when there is none, or when it no longer holds. */
export function caughtUp(day: BikeDay, plan: BikePlan, added: readonly string[]): BikePlan | undefined {
  const next =
    plan.bikes.length === 0 && added.length > 1 ? planBikeDay(day, EFFORT).plan : add(day, plan, added)
  if (checkBikePlan(day, next).breaches.length === 0) return next
  if (day.now_s !== null) return undefined
  const again = planBikeDay(day, EFFORT).plan
  return checkBikePlan(day, again).breaches.length === 0 ? again : undefined
}

function add(day: BikeDay, plan: BikePlan, ids: readonly string[]): BikePlan {
  let next = plan
  for (const order of day.orders.filter(({ id }) => ids.includes(id))) {
    const taken = acceptOrder(day, next, order)
    if (taken.ok) next = taken.plan
  }
  return next
}
