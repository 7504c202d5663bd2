import { legsOf, type BikeDay, type BikeStop, type Leg } from '#planner'

/** How the stops of a day are reached, and how long each takes at least. */
export type Ways = {
  /** The number of the place of a stop; undefined for a break, which is taken where the stop before it was. */
  placeOf: (stop: BikeStop) => number | undefined
  leg: (from: number, to: number) => Leg
  /** Seconds at a stop, by the settings of the hub. `first` and `last` are the ends of a round. */
  service_s: (stop: BikeStop, bike: string, end?: 'first' | 'last') => number
  /** A stop cannot begin before: goods are not ready, the slot has not begun. */
  earliest_s: (stop: BikeStop, bike: string) => number
}

export function waysOf(day: BikeDay): Ways {
  const merchants = new Map(day.merchants.map((one, index) => [one.id, { place: index + 1, ...one }]))
  const doors = new Map(
    day.orders.map((order, index) => [order.id, { place: index + 1 + day.merchants.length, order }]),
  )
  const pauses = new Map(day.bikes.map(({ id, break: pause }) => [id, pause]))
  const readyAt = (place: string, orders: string[]) =>
    orders.flatMap((id) =>
      (doors.get(id)?.order.pickups ?? []).filter((one) => one.place === place).map((one) => one.ready_s),
    )
  return {
    leg: legsOf(day),
    placeOf: (stop) => {
      if (stop.kind === 'hub') return 0
      if (stop.kind === 'break') return undefined
      return stop.kind === 'pickup' ? merchants.get(stop.merchant)?.place : doors.get(stop.order)?.place
    },
    service_s: (stop, bike, end) => {
      if (stop.kind === 'break') return pauses.get(bike)?.duration_s ?? stop.departure_s - stop.start_s
      if (stop.kind === 'pickup') return merchants.get(stop.merchant)?.visit_s ?? 0
      if (stop.kind === 'hub')
        return end === 'last' || (end === 'first' && stop.orders.length === 0) ? 0 : day.hub.reload_s
      const door = doors.get(stop.order)?.order.dropoff
      return door ? door.service_s + (door.no_lift ? door.floor * day.stairs_s_per_floor : 0) : 0
    },
    earliest_s: (stop, bike) => {
      if (stop.kind === 'break') return pauses.get(bike)?.earliest_s ?? 0
      if (stop.kind === 'drop') return doors.get(stop.order)?.order.dropoff.from_s ?? 0
      const place = stop.kind === 'pickup' ? stop.merchant : 'hub'
      return Math.max(0, ...readyAt(place, stop.orders))
    },
  }
}
