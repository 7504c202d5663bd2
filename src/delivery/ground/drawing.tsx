import type { Basemap, RoadKind } from '#territory'
import type { Point } from '../order.ts'

/** Where a point of the ground stands on a drawing, and how many units of it a metre takes. */
export type Laid = { at: (point: Point) => { x: number; y: number }; unitsPerMetre: number }

const [WATER, BUILDING, ROAD] = ['#cfe0e6', '#eef0ee', '#c6d0d2'] as const
/** How wide each kind of way is on the ground, and the least that is seen, in units. */
const ways: Record<RoadKind, { metres: number; least: number; 'stroke-dasharray'?: string }> = {
  rail: { metres: 2, least: 1.5, 'stroke-dasharray': '6 4' },
  path: { metres: 2, least: 1.5 },
  street: { metres: 7, least: 2.5 },
  main: { metres: 11, least: 4 },
}
/** Where a building is wide enough to be seen: four units for ten metres. */
const SEES_BUILDINGS = 0.4

/** The operator's map under a drawing: water, buildings, streets; or its pictures, as they are. */
export function GroundDrawing({ basemap, laid }: { basemap: Basemap; laid: Laid }) {
  const kinds = [...new Set(basemap.roads.map(({ kind }) => kind))]
  const outline = (edge: Line) => `${pathOf(laid, edge)}z`
  return (
    <>
      {basemap.pictures.map(({ box, address }) => (
        <image href={address} {...edgesOn(laid, box)} preserveAspectRatio="none" opacity="0.7" />
      ))}
      {basemap.water.length > 0 && (
        <path d={basemap.water.map(outline).join('')} fill={WATER} stroke="none" />
      )}
      {laid.unitsPerMetre >= SEES_BUILDINGS && basemap.buildings.length > 0 && (
        <path d={basemap.buildings.map(outline).join('')} fill={BUILDING} stroke={ROAD} />
      )}
      <g fill="none" stroke={ROAD} stroke-linecap="round" stroke-linejoin="round">
        {kinds.map((kind) => {
          const { metres, least, ...look } = ways[kind]
          const lines = basemap.roads.filter((road) => road.kind === kind)
          const d = lines.map(({ line }) => pathOf(laid, line)).join('')
          const width = Math.max(least, Math.round(metres * laid.unitsPerMetre))
          return <path d={d} stroke-width={width} {...look} />
        })}
      </g>
    </>
  )
}

type Line = readonly (readonly [longitude: number, latitude: number])[]

/** Whole units: what lies on the same one is written once. */
function pathOf({ at }: Laid, line: Line): string {
  const spots = line.map(([longitude, latitude]) => {
    const { x, y } = at({ latitude, longitude })
    return `${Math.round(x)} ${Math.round(y)}`
  })
  return `M${spots.filter((spot, n) => spot !== spots[n - 1]).join('L')}`
}

function edgesOn({ at }: Laid, box: Basemap['pictures'][number]['box']) {
  const topLeft = at({ latitude: box.north, longitude: box.west })
  const bottomRight = at({ latitude: box.south, longitude: box.east })
  const size = { width: bottomRight.x - topLeft.x, height: bottomRight.y - topLeft.y }
  return { ...topLeft, ...size }
}
