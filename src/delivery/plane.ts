import type { Hub } from './hub.ts'
import type { Point } from './order.ts'

export const METRES_PER_DEGREE = 111_195

/** Metres, to the east and to the north. */
export type Metres = { x_m: number; y_m: number }

const narrowing = ({ latitude }: Point): number => Math.cos((latitude * Math.PI) / 180)

/** How far a point is from `middle`: at the scale of a town, the plane that touches the earth there is the earth. */
export const metresFrom = (middle: Point, { latitude, longitude }: Point): Metres => ({
  x_m: (longitude - middle.longitude) * narrowing(middle) * METRES_PER_DEGREE,
  y_m: (latitude - middle.latitude) * METRES_PER_DEGREE,
})

/** The point so many metres from `middle`, to the tenth of a metre. */
export const pointFrom = (middle: Point, { x_m, y_m }: Metres): Point => ({
  latitude: toMillionth(middle.latitude + y_m / METRES_PER_DEGREE),
  longitude: toMillionth(middle.longitude + x_m / METRES_PER_DEGREE / narrowing(middle)),
})

const toMillionth = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Whole metres from the hub. */
export function spotOf(hub: Hub, point: Point) {
  const { x_m, y_m } = metresFrom(hub, point)
  return { x_m: Math.round(x_m), y_m: Math.round(y_m), lat: point.latitude, lon: point.longitude }
}
