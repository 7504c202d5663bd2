import type { BikeDay } from './bike-day.ts'

/** The way from one place to another. */
export type Leg = { length_m: number; travel_s: number }

/**
 * The ways between the places of a day, by number: 0 the hub, then the merchants, then the doors, in the order of the day.
 * Those of a bike router when the day carries them, else as the published format computes them.
 */
export function legsOf(day: BikeDay): (from: number, to: number) => Leg {
  const { legs } = day
  if (legs)
    return (from, to) => {
      const [length_m, travel_s] = [legs.length_m[from]?.[to], legs.travel_s[from]?.[to]]
      if (length_m === undefined || travel_s === undefined) throw new Error(`no way from ${from} to ${to}`)
      return { length_m, travel_s }
    }
  const places = placesIn(day)
  return (a, b) => {
    const [from, to] = [places[a], places[b]]
    if (!from || !to) throw new Error(`no way from ${a} to ${b}`)
    const length_m = lengthBetween(from, to, day)
    return { length_m, travel_s: travelOf(length_m, day) }
  }
}

type Spot = { x_m: number; y_m: number }

const placesIn = ({ hub, merchants, orders }: BikeDay): Spot[] => [
  hub,
  ...merchants,
  ...orders.map(({ dropoff }) => dropoff),
]

const lengthBetween = (from: Spot, to: Spot, { detour_percent }: BikeDay): number =>
  Math.round((Math.sqrt((from.x_m - to.x_m) ** 2 + (from.y_m - to.y_m) ** 2) * detour_percent) / 100)

const travelOf = (length_m: number, { speed_m_per_h }: BikeDay): number =>
  Math.ceil((length_m * 3600) / speed_m_per_h)

/** All of them at once, a row for each place that one leaves. */
export function legTables(day: BikeDay): { spots: number; length: Float64Array; travel: Float64Array } {
  const places = placesIn(day)
  const spots = places.length
  const length = new Float64Array(spots * spots)
  const travel = new Float64Array(spots * spots)
  if (day.legs) {
    const leg = legsOf(day)
    for (let cell = 0; cell < spots * spots; cell++) {
      const { length_m, travel_s } = leg(Math.floor(cell / spots), cell % spots)
      length[cell] = length_m
      travel[cell] = travel_s
    }
    return { spots, length, travel }
  }
  // as long there as back
  for (let from = 0; from < spots; from++)
    for (let to = 0; to < from; to++) {
      const length_m = lengthBetween(places[from]!, places[to]!, day)
      length[from * spots + to] = length[to * spots + from] = length_m
      travel[from * spots + to] = travel[to * spots + from] = travelOf(length_m, day)
    }
  return { spots, length, travel }
}

/** The number of the place of a stop; undefined for a break, which is taken where the stop before it is. */
export function placesOf(day: BikeDay) {
  const merchants = new Map(day.merchants.map(({ id }, index) => [id, index + 1]))
  const doors = new Map(day.orders.map(({ id }, index) => [id, index + 1 + day.merchants.length]))
  return (stop: { kind: string; merchant?: string; order?: string }): number | undefined => {
    if (stop.kind === 'hub') return 0
    return stop.kind === 'pickup' ? merchants.get(stop.merchant ?? '') : doors.get(stop.order ?? '')
  }
}
