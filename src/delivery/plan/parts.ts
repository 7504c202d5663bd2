import type { BikeDay, BikePlan, BikeRound, BikeStop } from '#planner'
import { asId, idOrNull } from '#platform/id'
import { withWays, type KnownWays } from './way.ts'
import type { ShiftId, OrderId } from '../ids.ts'

const dropped = ({ stops }: BikeRound): string[] =>
  stops.flatMap((stop) => (stop.kind === 'drop' ? [stop.order] : []))

/** The plan without these orders: the others keep their hours, with a wait where something was. */
export function withoutOrders(plan: BikePlan, gone: ReadonlySet<string>): BikePlan {
  if (gone.size === 0) return plan
  const bikes = plan.bikes.flatMap(({ bike, stops }): BikeRound[] => {
    const kept = stops.flatMap((stop) => withoutAt(stop, gone))
    return kept.some(({ kind }) => kind === 'drop') ? [{ bike, stops: kept }] : []
  })
  return { ...plan, bikes, unassigned: plan.unassigned.filter(({ order }) => !gone.has(order)) }
}

function withoutAt(stop: BikeStop, gone: ReadonlySet<string>): BikeStop[] {
  if (stop.kind === 'break') return [stop]
  if (stop.kind === 'drop') return gone.has(stop.order) ? [] : [stop]
  const orders = stop.orders.filter((id) => !gone.has(id))
  return stop.kind === 'pickup' && orders.length === 0 ? [] : [{ ...stop, orders }]
}

/** The plan without the visit to a shop for one order; a shop where nothing else is collected is not a stop any more. */
export const withoutPickup = (plan: BikePlan, order: string, place: string): BikePlan => ({
  ...plan,
  bikes: plan.bikes.map(({ bike, stops }) => ({
    bike,
    stops: stops.flatMap((stop) =>
      stop.kind === 'pickup' && stop.merchant === place ? withoutAt(stop, new Set([order])) : [stop],
    ),
  })),
})

/** The plan without what the day does not know any more. */
export function withoutUnknown(day: BikeDay, plan: BikePlan): BikePlan {
  const known = new Set(day.orders.map(({ id }) => id))
  const named = [...plan.bikes.flatMap(dropped), ...plan.unassigned.map(({ order }) => order)]
  return withoutOrders(plan, new Set(named.filter((id) => !known.has(id))))
}

/** The day and its plan without the rounds that nobody may move, and the way back to the whole of both. */
export function setAside(day: BikeDay, plan: BikePlan, bikeIds: readonly ShiftId[], ways?: KnownWays) {
  const bikes = new Set(bikeIds)
  const isAside = ({ bike }: { bike: string }) => bikes.has(asId(bike))
  const aside = plan.bikes.filter(isAside)
  const orders = new Set(aside.flatMap(dropped))
  const back = (partDay: BikeDay, part: BikePlan): { bikeDay: BikeDay; plan: BikePlan } => {
    if (bikes.size === 0) return { bikeDay: partDay, plan: part }
    const added = partDay.orders.filter(({ id }) => !day.orders.some((one) => one.id === id))
    // A reason found without the locked bikes may be untrue of all of them.
    const unassigned = part.unassigned.map((one) => ({ ...one, reason: 'other' as const }))
    return {
      bikeDay: withWays({ ...day, orders: [...day.orders, ...added] }, ways),
      plan: { ...part, bikes: [...aside, ...part.bikes], unassigned },
    }
  }
  const left: BikeDay = {
    ...day,
    bikes: day.bikes.filter(({ id }) => !bikes.has(asId(id))),
    orders: day.orders.filter(({ id }) => !orders.has(id)),
    ...(day.current
      ? { current: { ...day.current, bikes: day.current.bikes.filter((one) => !isAside(one)) } }
      : {}),
  }
  const part = bikes.size === 0 ? left : withWays(left, ways)
  return { day: part, plan: { ...plan, bikes: plan.bikes.filter((one) => !isAside(one)) }, back }
}

/** The shift that has an order in a plan. */
export const shiftOf = ({ bikes }: Pick<BikePlan, 'bikes'>, orderId: OrderId): ShiftId | null =>
  idOrNull(
    bikes.find(({ stops }) => stops.some((stop) => stop.kind === 'drop' && stop.order === orderId))?.bike,
  )
