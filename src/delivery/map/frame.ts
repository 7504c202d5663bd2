import type { BikeDay } from '#planner'
import type { Framed } from '../ground/door.ts'

/** A sheet of the town: from metres east and north of the hub to units of the drawing, north up. */
export type MapFrame = {
  width: number
  height: number
  at: (spot: { x_m: number; y_m: number }) => { x: number; y: number }
  /** A length that is easily told, and its units on the drawing. */
  scale: { metres: number; units: number }
}

/** Units are pixels on the screen: letters keep their size, and a phone scrolls. `LABEL`: room for the name of a shop at the edge. */
const [MOST_WIDTH, LEAST_WIDTH, LEAST_HEIGHT, MOST_HEIGHT, MARGIN, LABEL] = [860, 320, 300, 720, 50, 150]
/** Lengths that are easily told, in metres. */
export const SCALES = [5000, 2000, 1000, 500, 200, 100]

/** The frame that holds these spots, no larger than a desk, no larger than they need. */
export function frameOfSpots(spots: readonly { x_m: number; y_m: number }[]): MapFrame & Framed {
  const xs = spots.map(({ x_m }) => x_m)
  const ys = spots.map(({ y_m }) => y_m)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [wide, high] = [Math.max(east - west, 200), Math.max(north - south, 200)]
  const unit = Math.min((MOST_WIDTH - 2 * MARGIN - LABEL) / wide, (MOST_HEIGHT - 2 * MARGIN) / high)
  const width = Math.max(LEAST_WIDTH, Math.round((east - west) * unit + 2 * MARGIN + LABEL))
  const height = Math.max(LEAST_HEIGHT, Math.round(high * unit + 2 * MARGIN))
  const [left, top] = [(width - LABEL - (east - west) * unit) / 2, (height - (north - south) * unit) / 2]
  const metres = SCALES.find((one) => one * unit <= width / 3) ?? 100
  return {
    width,
    height,
    at: ({ x_m, y_m }) => ({
      x: Math.round(left + (x_m - west) * unit),
      y: Math.round(top + (north - y_m) * unit),
    }),
    scale: { metres, units: Math.round(metres * unit) },
    edges: {
      west: west - left / unit,
      east: west + (width - left) / unit,
      south: north - (height - top) / unit,
      north: north + top / unit,
    },
  }
}

/** Every spot of a day: the hub, the shops, the doors. */
export const spotsOf = (day: BikeDay) => [
  day.hub,
  ...day.merchants,
  ...day.orders.map(({ dropoff }) => dropoff),
]
