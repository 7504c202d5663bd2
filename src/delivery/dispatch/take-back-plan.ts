import { checkBikePlan } from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import { keepPlan, lockDay, planVersion, type DayPlan, shiftOf } from '../plan/door.ts'
import { lockedOf, ordersIn, readWorkday, workdayOf, type Workday } from '../workday/door.ts'

export type TakeBackRefusal =
  | 'no such version'
  | 'that day is over'
  | 'it no longer holds'
  | 'it has fewer orders'
  | 'already ridden'
  | 'round locked'

export type TakenBack = { ok: true; version: number } | Refused<TakeBackRefusal>

/**
 * Takes an earlier version of a plan back, as the next version, while it still holds for the day as it is now.
 * Refusals: 'no such version', 'that day is over', 'it no longer holds' (the team, the shops or the settings changed, or its bikes should have left), 'it has fewer
 * orders' (some came since), 'already ridden' (the bikes have left), 'round locked' (it would change a locked round).
 */
export async function takeBackPlan(
  db: Db,
  what: { hub: Hub; day: Day; version: number; by: PersonId; at: Date },
): Promise<TakenBack> {
  const { hub, day, version, by, at } = what
  return db.transaction(async (tx): Promise<TakenBack> => {
    await lockDay(tx, hub.id, day)
    const old = await planVersion(tx, hub.id, day, version)
    const work = await readWorkday(tx, hub, day, at)
    if (!old || !work.kept || old.version >= work.kept.version) return refuse('no such version')
    const refusal = refusalOf(work, old, at)
    if (refusal) return refuse(refusal)
    const { bikeDay, plan } = workdayOf(work.rows, old, [], at)
    const next = await keepPlan(tx, { hubId: hub.id, day, bikeDay, plan, how: 'taken back', by, at })
    return { ok: true, version: next }
  })
}

/** Why a version cannot be taken back, if so. */
export function refusalOf(work: Workday, old: DayPlan, at: Date): TakeBackRefusal | undefined {
  const { rows, underWay, plan: now } = work
  if (rows.day < parisDay(at)) return 'that day is over'
  if (underWay) return 'already ridden'
  const { bikeDay, plan, underWay: begun } = workdayOf(rows, old, [], at)
  const kept = new Set(ordersIn(plan))
  if (ordersIn(now).some((id) => !kept.has(id))) return 'it has fewer orders'
  const stopsOf = (bikes: typeof plan.bikes, id: string) =>
    JSON.stringify(
      bikes
        .find(({ bike }) => bike === id)
        ?.stops.map((stop) => [stop.kind, stop.start_s, 'order' in stop && stop.order]),
    )
  if (lockedOf(rows).some((id) => stopsOf(plan.bikes, id) !== stopsOf(now.bikes, id))) return 'round locked'
  if (begun || checkBikePlan(bikeDay, plan).breaches.length > 0) return 'it no longer holds'
  return undefined
}

/** How a version differs from the one before: orders that came, left, or changed bike. */
export function changedBetween(before: DayPlan | undefined, after: DayPlan) {
  const [old, now] = [before ? ordersIn(before.plan) : [], ordersIn(after.plan)]
  return {
    added: now.filter((id) => !old.includes(id)),
    gone: old.filter((id) => !now.includes(id)),
    changed: before
      ? now.filter((id) => old.includes(id) && shiftOf(before.plan, id) !== shiftOf(after.plan, id))
      : [],
    distance_m: after.distance_m - (before?.distance_m ?? 0),
  }
}
