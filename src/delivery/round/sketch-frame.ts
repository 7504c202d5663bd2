import type { Box } from '#territory'
import type { Laid } from '../ground/door.ts'
import type { Point } from '../order.ts'
import { METRES_PER_DEGREE } from '../plane.ts'
import type { Round } from './round.ts'
import type { RoundStop } from './stop.ts'

export const [WIDTH, HEIGHT, EDGE] = [320, 150, 46] as const
/** Two hundred metres, in degrees: two doors side by side are not drawn as if they were far apart. */
const SMALLEST = 0.0018
export type SketchFrame = {
  /** Every stop that is on the map, in the sequence of the round. */
  points: Point[]
  before: Point | undefined
  here: Point
  /** Puts degrees in the frame, with the same scale both ways. */
  laid: Laid
  /** The ground that the frame shows. */
  box: Box
}

/** The frame that holds a stop, the one before it and the next one; undefined where there is nothing to draw. */
export function sketchFrame(round: Round, stop: RoundStop): SketchFrame | undefined {
  const placed = round.stops.flatMap((one) => (one.point ? [{ one, point: one.point }] : []))
  const at = placed.findIndex(({ one }) => one === stop)
  const [before, here, then] = [placed[at - 1]?.point, placed[at]?.point, placed[at + 1]?.point]
  if (!here || placed.length < 2) return undefined
  const points = placed.map(({ point }) => point)
  return { points, before, here, ...laying([before, here, then].filter((one) => one !== undefined)) }
}

function laying(points: readonly Point[]): Pick<SketchFrame, 'laid' | 'box'> {
  const lats = points.map((one) => one.latitude)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const narrow = Math.cos((south * Math.PI) / 180)
  const easts = points.map((one) => one.longitude * narrow)
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  const scale = Math.min(
    (WIDTH - 2 * EDGE) / Math.max(east - west, SMALLEST),
    (HEIGHT - 2 * EDGE) / Math.max(north - south, SMALLEST),
  )
  // The pin stands above its point: the drawing hangs a little lower than the middle.
  const [left, low] = [(WIDTH - (east - west) * scale) / 2, (HEIGHT + 20 - (north - south) * scale) / 2 - 20]
  return {
    laid: {
      at: ({ latitude, longitude }) => ({
        x: Math.round(left + (longitude * narrow - west) * scale),
        y: Math.round(HEIGHT - low - (latitude - south) * scale),
      }),
      unitsPerMetre: scale / METRES_PER_DEGREE,
    },
    box: {
      west: (west - left / scale) / narrow,
      east: (west + (WIDTH - left) / scale) / narrow,
      south: south - low / scale,
      north: south + (HEIGHT - low) / scale,
    },
  }
}
