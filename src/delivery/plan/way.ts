import type { BikeDay, Leg } from '#planner'
import type { Order, Point } from '../order.ts'
import type { Place } from '../place.ts'

/** Ways that a bike router told, by the points they join. */
export type KnownWays = ReadonlyMap<string, Leg>

/** A point as ways name it: to a metre. */
export const pointKey = ({ latitude, longitude }: Point): string =>
  `${latitude.toFixed(5)},${longitude.toFixed(5)}`

export const wayKey = (from: string, to: string): string => `${from} ${to}`

/** What a hub reckons where no router told the way: the line times its detour, at its speed. */
export function straightWay(
  from: { x_m: number; y_m: number },
  to: { x_m: number; y_m: number },
  { detour_percent, speed_m_per_h }: Pick<BikeDay, 'detour_percent' | 'speed_m_per_h'>,
): Leg {
  const apart = Math.sqrt((from.x_m - to.x_m) ** 2 + (from.y_m - to.y_m) ** 2)
  const length_m = Math.round((apart * detour_percent) / 100)
  return { length_m, travel_s: Math.ceil((length_m * 3600) / speed_m_per_h) }
}

type Spot = { x_m: number; y_m: number; lat: number; lon: number }

/** The day with its ways as a bike router told them, those unknown as the crow flies; as it is when none is known. `more`: doors to come. */
export function withWays(day: BikeDay, known: KnownWays | undefined, more: readonly Spot[] = []): BikeDay {
  if (!known || known.size === 0) return day
  const spots = [day.hub, ...day.merchants, ...day.orders.map(({ dropoff }) => dropoff), ...more]
  return { ...day, legs: legsBetween(spots, known, day) }
}

function legsBetween(spots: readonly Spot[], known: KnownWays, day: Parameters<typeof straightWay>[2]) {
  const keys = spots.map(({ lat, lon }) => pointKey({ latitude: lat, longitude: lon }))
  const legs = spots.map((from, a) =>
    spots.map((to, b) =>
      a === b
        ? { length_m: 0, travel_s: 0 }
        : (known.get(wayKey(keys[a]!, keys[b]!)) ?? straightWay(from, to, day)),
    ),
  )
  return {
    length_m: legs.map((row) => row.map((leg) => leg.length_m)),
    travel_s: legs.map((row) => row.map((leg) => leg.travel_s)),
  }
}

/** Which of these points miss a way to another: nothing to ask when both are empty. */
export function missingWays(points: readonly string[], known: KnownWays): { from: string[]; to: string[] } {
  const all = [...new Set(points)]
  const isMissing = (from: string, to: string) => from !== to && !known.has(wayKey(from, to))
  return {
    from: all.filter((from) => all.some((to) => isMissing(from, to))),
    to: all.filter((to) => all.some((from) => isMissing(from, to))),
  }
}

/** The points that bikes ride between on a day: the hub, the shops used, the doors. */
export function pointsOf({
  hub,
  places,
  orders,
}: {
  hub: Point
  places: readonly Place[]
  orders: readonly Order[]
}): Point[] {
  const used = new Set(orders.flatMap(({ pickups }) => pickups.map(({ placeId }) => placeId)))
  return [
    hub,
    ...places.flatMap(({ id, point }) => (point && used.has(id) ? [point] : [])),
    ...orders.flatMap(({ door }) => door.point ?? []),
  ]
}
