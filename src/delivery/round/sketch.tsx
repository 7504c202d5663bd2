import type { Basemap } from '#territory'
import { GroundDrawing } from '../ground/door.ts'
import { numberOf, type Round } from './round.ts'
import { HEIGHT, sketchFrame, WIDTH } from './sketch-frame.ts'
import type { RoundStop } from './stop.ts'

type Drawn = { round: Round; stop: RoundStop; basemap: Basemap | undefined }

/** The way to this stop among the others, drawn by us from the points of the round, north above, on the operator's map where there is one. */
export function Sketch({ round, stop, basemap }: Drawn) {
  const frame = sketchFrame(round, stop)
  if (!frame) return null
  const { points, before, here, laid } = frame
  const { x, y } = laid.at(here)
  const number = numberOf(round.stops, stop)?.n
  const line = (...some: typeof points) =>
    some
      .map(laid.at)
      .map((one) => `${one.x},${one.y}`)
      .join(' ')
  return (
    <svg class="sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {basemap && (
        <g class="ground">
          <GroundDrawing basemap={basemap} laid={laid} />
        </g>
      )}
      <marker id="spot" markerWidth="9" markerHeight="9" refX="4" refY="4" markerUnits="userSpaceOnUse">
        <circle cx="4" cy="4" r="3" />
      </marker>
      <polyline marker-start="url(#spot)" marker-mid="url(#spot)" points={line(...points)} />
      {before && <polyline class="now" points={line(before, here)} />}
      <path class="pin" d={`M${x} ${y}l-9-13a12 12 0 1 1 18 0z`} />
      {number && (
        <text x={x} y={y - 15} text-anchor="middle">
          {number}
        </text>
      )}
    </svg>
  )
}
