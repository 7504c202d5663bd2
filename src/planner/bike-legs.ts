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
  const places = [day.hub, ...day.merchants, ...day.orders.map(({ dropoff }) => dropoff)]
  return (a, b) => {
    const [from, to] = [places[a], places[b]]
    if (!from || !to) throw new Error(`no way from ${a} to ${b}`)
    const apart = Math.sqrt((from.x_m - to.x_m) ** 2 + (from.y_m - to.y_m) ** 2)
    const length_m = Math.round((apart * day.detour_percent) / 100)
    return { length_m, travel_s: Math.ceil((length_m * 3600) / day.speed_m_per_h) }
  }
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
