import { asId } from '#platform/id'
import { checkBikePlan, lockedStops, type BikeDay, type BikePlan } from '#planner'
import { parisDay, type Day } from '#platform/time'
import { bikeDayOf, notPlaced, type DayRows, withoutUnknown, type DayPlan } from '../plan/door.ts'
import { secondsOf } from '../day-clock.ts'
import type { Gesture } from '../gestures/door.ts'
import { livedDay } from './lived-day.ts'
import { notesOf } from './live-notes.ts'
import { livePlan } from './live-plan.ts'
import type { LiveRound } from './live-round.ts'
import type { Order } from '../order.ts'
import type { OrderId, ShiftId } from '../ids.ts'

/** A day at a hub: what is asked, what is planned, what is lived. */
export type Workday = {
  rows: DayRows
  kept: DayPlan | undefined
  gestures: Gesture[]
  /** By its settings of now, whatever the hour. */
  bikeDay: BikeDay
  /** The plan without what the day does not know any more; an order that came since is among the unassigned. */
  plan: BikePlan
  live: LiveRound[]
  notPlaced: Order[]
  /** True while somebody rides: a part of the plan is past. */
  underWay: boolean
}

/** Same, from rows that were read: also for rows as they would be after a change. */
export function workdayOf(rows: DayRows, kept: DayPlan | undefined, gestures: Gesture[], now: Date): Workday {
  const lived = livedAt(rows.day, bikeDayOf(rows), kept?.plan, gestures, now)
  return { rows, kept, gestures, ...lived, notPlaced: notPlaced(rows) }
}

/** What stands of a plan at `now`, and what was ridden of it. */
export type Lived = Pick<Workday, 'bikeDay' | 'plan' | 'live' | 'underWay'>

export function livedAt(
  day: Day,
  bikeDay: BikeDay,
  kept: BikePlan | undefined,
  gestures: readonly Gesture[],
  now: Date,
): Lived {
  const plan = standingPlan(bikeDay, kept)
  const now_s = parisDay(now) > day ? 0 : secondsOf(now, day)
  const live = livePlan(bikeDay, plan.bikes, notesOf(gestures, day), now_s)
  const begun = parisDay(now) === day && Object.keys(lockedStops(plan, now_s)).length > 0
  return {
    bikeDay,
    plan,
    live,
    underWay: parisDay(now) === day && (begun || live.some(({ left }) => left)),
  }
}

/** What is left of a plan on a day that changed since: unknown orders and rounds out, new orders unassigned. */
function standingPlan(day: BikeDay, kept: BikePlan | undefined): BikePlan {
  const known = new Set(day.bikes.map(({ id }) => id))
  const bikes = (kept?.bikes ?? []).filter(({ bike }) => known.has(bike))
  const all = {
    format: 'beffroi-bike-plan-1' as const,
    day: day.id,
    bikes,
    unassigned: kept?.unassigned ?? [],
  }
  const plan = withoutUnknown(day, all)
  const placed = new Set([...ordersIn(plan), ...plan.unassigned.map(({ order }) => order)])
  const added = day.orders.filter(({ id }) => !placed.has(id))
  return {
    ...plan,
    unassigned: [...plan.unassigned, ...added.map(({ id }) => ({ order: id, reason: 'other' as const }))],
  }
}

/** The rounds that nobody may move. */
export const lockedOf = ({ shifts }: Pick<DayRows, 'shifts'>): ShiftId[] =>
  shifts.filter((one) => one.locked).map(({ id }) => id)

/** The orders that a plan delivers. */
export const ordersIn = ({ bikes }: Pick<BikePlan, 'bikes'>): OrderId[] =>
  bikes.flatMap(({ stops }) =>
    stops.flatMap((stop) => (stop.kind === 'drop' ? [asId<OrderId>(stop.order)] : [])),
  )

/**
 * The day and its plan as the planner may change them: as they were lived when somebody rides, else as planned, with what is late
 * already allowed to be so. Nothing that is kept gets worse by it. `holds`: the independent checker has just found no breach in it.
 */
export function asPlanned(
  { bikeDay, plan, live, underWay, rows }: Lived & { rows: Pick<DayRows, 'day'> },
  now: Date,
): { day: BikeDay; plan: BikePlan; holds: boolean } {
  const now_s = underWay ? secondsOf(now, rows.day) : null
  const holds = !underWay && checkBikePlan(bikeDay, plan).breaches.length === 0
  if (holds) return { day: bikeDay, plan, holds }
  const day = livedDay(bikeDay, live, now_s)
  return { day, plan: { ...plan, bikes: day.current?.bikes ?? [] }, holds }
}
