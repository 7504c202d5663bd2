import type { Basemap } from '#territory'
import { METRES_PER_DEGREE } from '../plane.ts'
import { GroundDrawing, type Laid } from './drawing.tsx'
import type { Sheet } from './ground-under.ts'

type Shown = { sheet: Sheet; basemap: Basemap | undefined; credit: string }

/** The ground of a sheet alone, and whose map it is; empty where the map knows nothing. What stands on it is drawn over it. */
export function GroundSheet({ sheet, basemap, credit }: Shown) {
  const { width, height } = sheet
  return (
    <svg xmlns="http://www.w3.org/2000/svg" {...{ width, height, viewBox: `0 0 ${width} ${height}` }}>
      {basemap && <GroundDrawing basemap={basemap} laid={laidOn(sheet)} />}
      <text
        x={width - 6}
        y={height - 6}
        font-family="sans-serif"
        font-size="12"
        fill="#44555c"
        text-anchor="end"
      >
        {basemap && credit}
      </text>
    </svg>
  )
}

function laidOn({ box, width, height }: Sheet): Laid {
  const [across, down] = [width / (box.east - box.west), height / (box.north - box.south)]
  return {
    at: ({ latitude, longitude }) => ({
      x: (longitude - box.west) * across,
      y: (box.north - latitude) * down,
    }),
    unitsPerMetre: down / METRES_PER_DEGREE,
  }
}
