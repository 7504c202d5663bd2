import { checkBikePlan, type BikeDay, type BikePlan } from '#planner'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { insertPlan } from './store.ts'
import type { PlanChange } from './day-plan.ts'
import type { HubId } from '../ids.ts'

/**
 * Keeps a plan as the next version of its day, once the independent checker has found no breach in it. Whoever calls holds the day.
 * @throws when the checker finds one: a plan that breaks a rule is a fault of ours, never something to ride.
 */
export async function keepPlan(
  tx: Tx,
  what: {
    hubId: HubId
    day: Day
    bikeDay: BikeDay
    plan: BikePlan
    how: PlanChange
    by: PersonId | null
    at: Date
  },
): Promise<number> {
  const { hubId, day, bikeDay, plan, how, by, at } = what
  const { breaches, metres } = checkBikePlan(bikeDay, plan)
  if (breaches.length > 0)
    throw new Error(`the plan of ${day} breaks a rule: ${JSON.stringify(breaches.slice(0, 3))}`)
  const distances = bikeDay.legs ? 'bike router' : 'as the crow flies'
  return insertPlan(tx, {
    hubId,
    day,
    plan,
    distance_m: metres,
    distances,
    how,
    madeBy: by,
    madeAt: at,
  })
}
