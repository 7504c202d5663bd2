import { acceptOrder, checkBikePlan, planBikeDay, type BikeDay, type BikePlan } from '#planner'
import { setAside } from '../plan/door.ts'
import { asPlanned, lockedOf, ordersIn, type Workday } from '../workday/door.ts'

/** The plan of a day after its team or its settings changed: untouched when it holds, else made to hold, or how many orders would be left. */
export type Refit =
  | { ok: true; changed: false }
  | { ok: true; changed: true; bikeDay: BikeDay; plan: BikePlan }
  | { ok: false; refusal: 'orders would be left'; count: number }

const EFFORT = { seed: 1, seconds: 1, iterations: 300, clock: () => 0 }

/** `work`: the day with its rows as they would be. Orders that had a bike keep one, or nothing is to be changed. */
export function refitPlan(work: Workday, now: Date): Refit {
  const { kept, bikeDay, plan } = work
  if (!kept) return { ok: true, changed: false }
  const known = new Set(bikeDay.orders.map(({ id }) => id))
  const had = ordersIn(kept.plan).filter((id) => known.has(id))
  const lost = had.filter((id) => !ordersIn(plan).includes(id))
  const holds = work.underWay || checkBikePlan(bikeDay, plan).breaches.length === 0
  if (holds && lost.length === 0) return { ok: true, changed: false }
  const ways = [
    ...(holds ? [() => inserted(work, lost, now)] : []),
    ...(work.underWay ? [] : [() => anew(work)]),
  ]
  let count = had.length
  for (const way of ways) {
    const found = way()
    const left = had.filter((id) => !ordersIn(found.plan).includes(id)).length
    if (left === 0 && checkBikePlan(found.bikeDay, found.plan).breaches.length === 0)
      return { ok: true, changed: true, ...found }
    count = Math.min(count, Math.max(left, 1))
  }
  return { ok: false, refusal: 'orders would be left', count }
}

/** Those that lost their bike are put on another, the others giving way as little as can be. */
function inserted(work: Workday, lost: readonly string[], now: Date): { bikeDay: BikeDay; plan: BikePlan } {
  const base = asPlanned(work, now)
  const { day, plan, back } = setAside(base.day, base.plan, lockedOf(work.rows), work.rows.ways)
  let next = plan
  for (const id of lost) {
    const order = day.orders.find((one) => one.id === id)
    const taken = order && acceptOrder(day, next, order)
    if (taken?.ok) next = taken.plan
  }
  return back(day, next)
}

function anew(work: Workday): { bikeDay: BikeDay; plan: BikePlan } {
  const { day, back } = setAside(work.bikeDay, work.plan, lockedOf(work.rows), work.rows.ways)
  return back(day, planBikeDay(day, EFFORT).plan)
}
