import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { degreesIn, type Basemap, type Box, type Degrees, type RoadKind, type Tile } from './basemap.ts'

/** The same ground under the names of those who make such maps: Protomaps, OpenMapTiles, Shortbread, Mapbox. */
const LAYERS = {
  roads: ['roads', 'transportation', 'streets', 'road'],
  water: ['water', 'water_polygons', 'ocean'],
  buildings: ['buildings', 'building'],
} as const

type Ground = Pick<Basemap, 'roads' | 'water' | 'buildings'>

/** What a square of drawn map says of the ground inside of a box. @throws Error when it is no such square. */
export function readTile(bytes: ArrayBuffer, tile: Tile, box: Box): Ground {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)))
  const featuresOf = (names: readonly string[]): VectorTileFeature[] =>
    names.flatMap((name) => {
      const layer = layers[name]
      return layer ? Array.from({ length: layer.length }, (_, n) => layer.feature(n)) : []
    })
  const linesOf = (feature: VectorTileFeature): Degrees[][] =>
    feature
      .loadGeometry()
      .map((line) => line.map(({ x, y }) => degreesIn(tile, x / feature.extent, y / feature.extent)))
      .filter((line) => meets(line, box))
  const outlines = (names: readonly string[]) =>
    featuresOf(names).flatMap((feature) => (feature.type === POLYGON ? linesOf(feature) : []))
  return {
    roads: featuresOf(LAYERS.roads).flatMap((feature) => {
      const kind = feature.type === LINE ? kindOf(feature.properties) : undefined
      return kind ? linesOf(feature).map((line) => ({ kind, line })) : []
    }),
    water: outlines(LAYERS.water),
    buildings: outlines(LAYERS.buildings),
  }
}

const [LINE, POLYGON] = [2, 3]

function meets(line: readonly Degrees[], { south, north, west, east }: Box): boolean {
  const [longitudes, latitudes] = [line.map(([longitude]) => longitude), line.map(([, latitude]) => latitude)]
  return (
    Math.min(...longitudes) <= east &&
    Math.max(...longitudes) >= west &&
    Math.min(...latitudes) <= north &&
    Math.max(...latitudes) >= south
  )
}

const KINDS: readonly (readonly [RoadKind, RegExp])[] = [
  ['rail', /rail|tram|subway|transit/],
  ['path', /path|foot|pedestrian|steps|cycle|track|bridleway/],
  ['main', /motorway|highway|major|trunk|primary|secondary/],
  ['street', /./],
]
/** On no ground: what a boat or a cable follows, and what is not built yet. */
const ELSEWHERE = /ferry|aerialway|construction|pier/

function kindOf(properties: Record<string, number | string | boolean>): RoadKind | undefined {
  const said = String(properties['kind'] ?? properties['class'] ?? properties['type'] ?? '')
  if (ELSEWHERE.test(said)) return undefined
  return KINDS.find(([, words]) => words.test(said))?.[0]
}
