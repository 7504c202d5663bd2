import { lockedStops, type BikeDay, type BikePlan } from '#planner'
import { takes } from './live-breach.ts'
import type { LiveRound } from './live-round.ts'
import type { LiveStop } from './live-stop.ts'

/**
 * The day as it is lived, for the planner: what is done stays done, and what is late already is allowed to be as late as it is
 * expected, never later. An accepted order is kept, shown late, and never left out for being so. `now_s` null: nobody has left yet.
 */
export function livedDay(day: BikeDay, live: readonly LiveRound[], now_s: number | null): BikeDay {
  const bikes = live.map(({ bike, stops }) => ({ bike, stops: stops.map(({ stop }) => stop) }))
  const current: BikePlan = { format: 'beffroi-bike-plan-1', day: day.id, bikes, unassigned: [] }
  const lived: BikeDay = {
    ...day,
    bikes: day.bikes.map((bike) =>
      stretchedBike(bike, live.find((one) => one.bike === bike.id)?.stops ?? []),
    ),
    orders: day.orders.map((order) => stretchedOrder(order, live)),
    current,
  }
  if (now_s === null) return lived
  return { ...lived, now_s, locked: lockedStops(current, now_s) }
}

function stretchedBike(bike: BikeDay['bikes'][number], stops: readonly LiveStop[]): BikeDay['bikes'][number] {
  const [first, last] = [stops[0]?.stop, stops.at(-1)?.stop]
  if (!first || !last) return bike
  const pause = stops.find(({ stop }) => stop.kind === 'break')?.stop
  const latest_s = pause ? pause.start_s : last.arrival_s
  return {
    ...bike,
    shift_start_s: Math.min(bike.shift_start_s, first.start_s),
    shift_end_s: Math.max(bike.shift_end_s, last.arrival_s),
    break: bike.break && {
      ...bike.break,
      earliest_s: Math.min(bike.break.earliest_s, pause?.start_s ?? Infinity),
      // A round that has gone by its break without one cannot be told to have had it.
      latest_s:
        isOut(bike.break.latest_s) || pause ? Math.max(bike.break.latest_s, latest_s) : bike.break.latest_s,
    },
  }

  function isOut(latest: number): boolean {
    return first!.departure_s < latest && last!.arrival_s > latest
  }
}

function stretchedOrder(
  order: BikeDay['orders'][number],
  live: readonly LiveRound[],
): BikeDay['orders'][number] {
  const round = live.find(({ stops }) =>
    stops.some(({ stop }) => stop.kind === 'drop' && stop.order === order.id),
  )
  const drop = round?.stops.find(({ stop }) => stop.kind === 'drop' && stop.order === order.id)?.stop
  if (!round || !drop) return order
  const loads = order.pickups.map(({ place }) => round.stops.find((one) => takes(one, order.id, place))?.stop)
  return {
    ...order,
    announced_s: Math.min(order.announced_s, ...loads.map((one) => one?.start_s ?? Infinity)),
    dropoff: {
      ...order.dropoff,
      from_s: Math.min(order.dropoff.from_s, drop.start_s),
      to_s: Math.max(order.dropoff.to_s, drop.start_s),
    },
    pickups: order.pickups.map((pickup, index) => {
      const load = loads[index]
      if (!load) return pickup
      const aboard_s = drop.start_s - load.departure_s
      const { max_on_board_s } = pickup
      return {
        ...pickup,
        ready_s: Math.min(pickup.ready_s, load.start_s),
        max_on_board_s: max_on_board_s === null ? null : Math.max(max_on_board_s, aboard_s),
      }
    }),
  }
}
