import { checkBikePlan, type BikeDay, type BikePlan } from '#planner'
import { shiftOf } from '../plan/door.ts'
import { ordersIn, type Workday } from '../workday/door.ts'
import type { PlanSize } from './planned.ts'

/** Null for a plan that breaks a rule: it is no plan to compare with. */
export function sizeOf(day: BikeDay, plan: BikePlan): PlanSize | null {
  const { breaches, metres } = checkBikePlan(day, plan)
  if (breaches.length > 0) return null
  return { orders: ordersIn(plan).length, bikes: plan.bikes.length, distance_m: metres }
}

export function isBetter(
  { plan: old, underWay }: Workday,
  before: PlanSize,
  plan: BikePlan,
  after: PlanSize,
): boolean {
  const has = new Set(ordersIn(plan))
  if (ordersIn(old).some((id) => !has.has(id))) return false
  if (after.orders > before.orders || after.distance_m < before.distance_m) return true
  // Under way, another bike was found for who was late.
  return underWay && ordersIn(old).some((id) => shiftOf(old, id) !== shiftOf(plan, id))
}
