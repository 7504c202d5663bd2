/** What somebody has to go there. */
export type Means = 'foot' | 'bike' | 'bus' | 'car'
export const meansKinds = ['foot', 'bike', 'bus', 'car'] as const satisfies readonly Means[]

export type Point = { latitude: number; longitude: number }

/** A way that was estimated; `isRough`: one of its ends is the middle of a town. */
export type Way = { km: number; minutes: number; isRough: boolean }

const EARTH_KM = 6371
/** A way is longer than a straight line, by about this much in a town and around it. */
const DETOUR = 1.3
/** Kilometres an hour, and minutes before one moves: a stop to reach, a bus to wait for. */
const pace: Record<Means, { kmh: number; before: number }> = {
  foot: { kmh: 4.5, before: 0 },
  bike: { kmh: 13, before: 2 },
  bus: { kmh: 18, before: 10 },
  car: { kmh: 35, before: 4 },
}

/** Kilometres as the crow flies. */
export function straightKm(one: Point, other: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [up, along] = [rad(other.latitude - one.latitude), rad(other.longitude - one.longitude)]
  const a =
    Math.sin(up / 2) ** 2 +
    Math.cos(rad(one.latitude)) * Math.cos(rad(other.latitude)) * Math.sin(along / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(a))
}

/** About how long a way takes. There is no road map nor timetable here: it is an estimate, to be said as one. */
export function estimateWay(means: Means, km: number, isRough: boolean): Way {
  const { kmh, before } = pace[means]
  const minutes = before + (km * DETOUR * 60) / kmh
  return { km, minutes: Math.max(5, Math.round(minutes / 5) * 5), isRough }
}
