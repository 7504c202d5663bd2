import { numberOf, type Round } from './round.ts'
import type { RoundStop } from './stop.ts'

const WIDTH = 320
const HEIGHT = 150
const EDGE = 46

/** The way to this stop among the others, drawn by us from the points of the round, north above: no street, and nobody's place. */
export function Sketch({ round, stop }: { round: Round; stop: RoundStop }) {
  const points = round.stops.flatMap((one) => (one.point ? [{ one, ...one.point }] : []))
  const at = points.findIndex(({ one }) => one === stop)
  const [before, here, then] = [points[at - 1], points[at], points[at + 1]]
  if (!here || points.length < 2) return null
  const place = placing([before, here, then].filter((one) => one !== undefined))
  const [x, y] = place(here)
  const number = numberOf(round.stops, stop)?.n
  return (
    <svg class="sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <marker id="spot" markerWidth="9" markerHeight="9" refX="4" refY="4" markerUnits="userSpaceOnUse">
        <circle cx="4" cy="4" r="3" />
      </marker>
      <polyline
        marker-start="url(#spot)"
        marker-mid="url(#spot)"
        points={points.map((one) => place(one).join()).join(' ')}
      />
      {before && <polyline class="now" points={`${place(before).join()} ${x},${y}`} />}
      <path d={`M${x} ${y}l-9-13a12 12 0 1 1 18 0z`} />
      {number && (
        <text x={x} y={y - 15} text-anchor="middle">
          {number}
        </text>
      )}
    </svg>
  )
}

type Placed = { latitude: number; longitude: number }

/** Two hundred metres, in degrees: two doors side by side are not drawn as if they were far apart. */
const SMALLEST = 0.0018

/** Puts degrees in the frame, with the same scale both ways. */
function placing(points: readonly Placed[]): (one: Placed) => [number, number] {
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
  const [left, low] = [(WIDTH - (east - west) * scale) / 2, (HEIGHT + 20 - (north - south) * scale) / 2]
  return ({ latitude, longitude }) => [
    Math.round(left + (longitude * narrow - west) * scale),
    Math.round(HEIGHT - low + 20 - (latitude - south) * scale),
  ]
}
