/** Degrees: [longitude, latitude]. */
export type Degrees = readonly [longitude: number, latitude: number]
/** The edges of a piece of ground, in degrees. */
export type Box = { south: number; north: number; west: number; east: number }

/** What the operator's map knows of a piece of ground. */
export type Basemap = {
  /** Lines, the widest last: they are drawn over the others. */
  roads: { kind: RoadKind; line: Degrees[] }[]
  /** Outlines: a hole is one more outline of the same area. */
  water: Degrees[][]
  buildings: Degrees[][]
  /** Where the map is made of pictures: each with its edges, to be shown whole. */
  pictures: { box: Box; address: string }[]
}
export type RoadKind = 'main' | 'street' | 'path' | 'rail'

/** A square of the map, as every maker of maps cuts the world: `zoom` 0 is the whole of it, each next one four times as many. */
export type Tile = { zoom: number; column: number; row: number }

const [EQUATOR_M, NARROWEST] = [40_075_017, 0.8]

/** The squares that cover a piece of ground, in the finest cut where they are not much smaller than it: nine at most. */
export function tilesOf(box: Box, finest: number): Tile[] {
  const middle = (((box.south + box.north) / 2) * Math.PI) / 180
  const across_m = ((box.east - box.west) / 360) * EQUATOR_M * Math.cos(middle)
  const enough = Math.log2((EQUATOR_M * Math.cos(middle)) / (across_m * NARROWEST))
  const zoom = Math.max(0, Math.min(finest, Math.floor(enough)))
  const [left, top] = squareAt(zoom, [box.west, box.north])
  const [right, bottom] = squareAt(zoom, [box.east, box.south])
  const columns = Array.from({ length: right - left + 1 }, (_, n) => left + n)
  const rows = Array.from({ length: bottom - top + 1 }, (_, n) => top + n)
  return rows.flatMap((row) => columns.map((column) => ({ zoom, column, row })))
}

function squareAt(zoom: number, [longitude, latitude]: Degrees): [column: number, row: number] {
  const radians = (latitude * Math.PI) / 180
  const [across, down] = [(longitude + 180) / 360, (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2]
  return [Math.floor(across * 2 ** zoom), Math.floor(down * 2 ** zoom)]
}

/** The place so far across and down a square, both between 0 and 1 inside of it. */
export function degreesIn({ zoom, column, row }: Tile, across: number, down: number): Degrees {
  const north = Math.PI * (1 - (2 * (row + down)) / 2 ** zoom)
  return [((column + across) / 2 ** zoom) * 360 - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI]
}

/** The edges of a square. */
export function boxOfTile(tile: Tile): Box {
  const [[west, north], [east, south]] = [degreesIn(tile, 0, 0), degreesIn(tile, 1, 1)]
  return { south, north, west, east }
}
