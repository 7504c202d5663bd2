import { checkBikePlan, type BikePlan } from '#planner'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { bikeDayOf } from './day-of-bikes.ts'
import { readDay } from './day-store.ts'
import type { Hub } from './hub.ts'
import { insertPlan, planOfDay } from './plan-store.ts'
import { withoutOrders, withoutUnknown } from './plan-parts.ts'

/**
 * Takes cancelled or changed orders out of the plan of their day: the others stay on their bike, in their sequence. On the day itself
 * their hours do not move either, since somebody is riding them. Whoever calls holds the day.
 */
export async function freeOrders(
  tx: Db,
  { hub, day, ids, by, at }: { hub: Hub; day: Day; ids: string[]; by: string | null; at: Date },
): Promise<void> {
  const kept = await planOfDay(tx, hub.id, day)
  if (!kept || !ids.some((id) => names(kept.plan, id))) return
  const bikeDay = bikeDayOf(await readDay(tx, hub, day))
  const plan = withoutUnknown(bikeDay, withoutOrders(kept.plan, new Set(ids)))
  // Not keepPlan: what was untrue of the plan already (a place moved since) does not keep a cancelled order on a bike; and an order
  // that only changed is not said to have none, so that whoever opens the day next looks for one.
  const { metres } = checkBikePlan(bikeDay, plan)
  const distance_m = Number.isFinite(metres) ? metres : kept.distance_m
  const { hubId, distances } = kept
  await insertPlan(tx, {
    hubId,
    day,
    plan,
    distance_m,
    distances,
    how: 'order cancelled',
    madeBy: by,
    madeAt: at,
  })
}

const names = ({ bikes, unassigned }: BikePlan, id: string): boolean =>
  unassigned.some(({ order }) => order === id) ||
  bikes.some(({ stops }) => stops.some((stop) => stop.kind === 'drop' && stop.order === id))
