import { checkBikePlan, retimeBikes, type BikeDay, type BikePlan } from '#planner'
import type { Tx } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { bikeDayOf } from './day-of-bikes.ts'
import { readDay } from './day-store.ts'
import type { Hub } from '../hub.ts'
import type { OrderId } from '../ids.ts'
import { insertPlan, planOfDay } from './store.ts'
import type { DayPlan, PlanChange } from './day-plan.ts'
import { withoutOrders, withoutUnknown } from './parts.ts'

/**
 * Takes cancelled or changed orders out of the plan of their day: the others stay on their bike, in their sequence, and keep their hours as
 * far as the bike still rides them; on the day itself they do, since somebody is riding. Whoever calls holds the day.
 */
export async function freeOrders(
  tx: Tx,
  { hub, day, ids, by, at }: { hub: Hub; day: Day; ids: OrderId[]; by: PersonId | null; at: Date },
): Promise<void> {
  const kept = await planOfDay(tx, hub.id, day)
  if (!kept || !ids.some((id) => names(kept.plan, id))) return
  await keepLess(tx, {
    hub,
    kept,
    plan: withoutOrders(kept.plan, new Set(ids)),
    how: 'order cancelled',
    by,
    at,
  })
}

type Less = { hub: Hub; kept: DayPlan; plan: BikePlan; how: PlanChange; by: PersonId | null; at: Date }

/** Keeps what is left of a plan when something of it is not asked any more. Whoever calls holds the day. */
export async function keepLess(tx: Tx, { hub, kept, plan: less, how, by, at }: Less): Promise<void> {
  const { hubId, day, distances } = kept
  const bikeDay = bikeDayOf(await readDay(tx, hub, day))
  const cut = withoutUnknown(bikeDay, less)
  const plan = day > parisDay(at) ? inTime(bikeDay, cut, kept.plan) : cut
  // Not keepPlan: what was untrue of the plan already (a place moved since) does not keep a cancelled order on a bike; and an order
  // that only changed is not said to have none, so that whoever opens the day next looks for one.
  const { metres } = checkBikePlan(bikeDay, plan)
  const distance_m = Number.isFinite(metres) ? metres : kept.distance_m
  await insertPlan(tx, { hubId, day, plan, distance_m, distances, how, madeBy: by, madeAt: at })
}

/** A break that stood where the order was taken out may leave too little time for the way after it: those bikes have hours found anew. */
function inTime(bikeDay: BikeDay, cut: BikePlan, before: BikePlan): BikePlan {
  if (checkBikePlan(bikeDay, cut).breaches.length === 0) return cut
  const stopsIn = (plan: BikePlan, id: string) => plan.bikes.find(({ bike }) => bike === id)?.stops.length
  const changed = cut.bikes.filter(({ bike, stops }) => stopsIn(before, bike) !== stops.length)
  return retimeBikes(bikeDay, cut, new Set(changed.map(({ bike }) => bike)))
}

const names = ({ bikes, unassigned }: BikePlan, id: string): boolean =>
  unassigned.some(({ order }) => order === id) ||
  bikes.some(({ stops }) => stops.some((stop) => stop.kind === 'drop' && stop.order === id))
