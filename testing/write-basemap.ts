import { writeFileSync } from 'node:fs'
import { PbfWriter } from 'pbf'
import { zxyToTileId } from 'pmtiles'

/** What an example of a map shows: a line of a layer, or an outline; degrees, [longitude, latitude]. */
export type Feature = {
  layer: string
  kind: string
  line: [longitude: number, latitude: number][]
  closed?: boolean
}
type Example = { zoom: number; attribution?: string } & (
  | { features: Feature[] }
  | { picture: Uint8Array; around: [number, number] }
)

const EXTENT = 4096
const [MVT, PNG] = [1, 2]

/** Writes a small map as its operators have it, a file .pmtiles of version 3: of drawn squares, or of one picture. */
export function writeBasemap(file: string, example: Example): void {
  const { zoom, attribution = '' } = example
  const squares = 'features' in example ? drawn(zoom, example.features) : [pictured(zoom, example)]
  const inSequence = squares.toSorted((one, other) => one.id - other.id)
  const directory = directoryOf(inSequence.map(({ id, bytes }) => ({ id, length: bytes.length })))
  const metadata = Buffer.from(JSON.stringify({ attribution }))
  const tiles = Buffer.concat(inSequence.map(({ bytes }) => bytes))
  const kind = 'features' in example ? MVT : PNG
  const head = headerOf({
    directory: directory.length,
    metadata: metadata.length,
    tiles: tiles.length,
    zoom,
    kind,
  })
  writeFileSync(file, Buffer.concat([head, directory, metadata, tiles]))
}

type Square = { id: number; bytes: Uint8Array }

const across = (zoom: number, longitude: number) => ((longitude + 180) / 360) * 2 ** zoom
const down = (zoom: number, latitude: number) =>
  ((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom

const pictured = (
  zoom: number,
  { picture, around: [longitude, latitude] }: { picture: Uint8Array; around: [number, number] },
): Square => ({
  id: zxyToTileId(zoom, Math.floor(across(zoom, longitude)), Math.floor(down(zoom, latitude))),
  bytes: picture,
})

function drawn(zoom: number, features: Feature[]): Square[] {
  const spots = features.flatMap(({ line }) => line)
  const columns = whole(spots.map(([longitude]) => across(zoom, longitude)))
  const rows = whole(spots.map(([, latitude]) => down(zoom, latitude)))
  return columns.flatMap((column) =>
    rows.map((row) => ({
      id: zxyToTileId(zoom, column, row),
      bytes: tileOf(features, { zoom, column, row }),
    })),
  )
}

function whole(numbers: number[]): number[] {
  const [least, most] = [Math.floor(Math.min(...numbers)), Math.floor(Math.max(...numbers))]
  return Array.from({ length: most - least + 1 }, (_, n) => least + n)
}

function tileOf(features: Feature[], at: { zoom: number; column: number; row: number }): Uint8Array {
  const pbf = new PbfWriter()
  for (const [name, ofLayer] of Map.groupBy(features, ({ layer }) => layer))
    pbf.writeMessage(
      3,
      (_, layer) => {
        layer.writeVarintField(15, 2)
        layer.writeStringField(1, name)
        for (const [n, feature] of ofLayer.entries())
          layer.writeMessage(
            2,
            (__, one) => {
              one.writePackedVarint(2, [0, n])
              one.writeVarintField(3, feature.closed ? 3 : 2)
              one.writePackedVarint(4, geometryOf(feature, at))
            },
            undefined,
          )
        layer.writeStringField(3, 'kind')
        for (const { kind } of ofLayer)
          layer.writeMessage(4, (__, value) => value.writeStringField(1, kind), undefined)
        layer.writeVarintField(5, EXTENT)
      },
      undefined,
    )
  return pbf.finish()
}

function geometryOf(
  { line, closed }: Feature,
  { zoom, column, row }: { zoom: number; column: number; row: number },
): number[] {
  const spots = line.map(([longitude, latitude]) => [
    Math.round((across(zoom, longitude) - column) * EXTENT),
    Math.round((down(zoom, latitude) - row) * EXTENT),
  ])
  const moves = spots.map(([x = 0, y = 0], n) => [x - (spots[n - 1]?.[0] ?? 0), y - (spots[n - 1]?.[1] ?? 0)])
  const [first = [], ...rest] = moves.map((move) => move.map((step) => (step << 1) ^ (step >> 31)))
  return [1 | (1 << 3), ...first, 2 | (rest.length << 3), ...rest.flat(), ...(closed ? [7 | (1 << 3)] : [])]
}

function directoryOf(entries: { id: number; length: number }[]): Buffer {
  const pbf = new PbfWriter()
  pbf.writeVarint(entries.length)
  for (const [n, { id }] of entries.entries()) pbf.writeVarint(id - (entries[n - 1]?.id ?? 0))
  for (const _ of entries) pbf.writeVarint(1)
  for (const { length } of entries) pbf.writeVarint(length)
  for (const n of entries.keys()) pbf.writeVarint(n === 0 ? 1 : 0)
  return Buffer.from(pbf.finish())
}

const HEAD = 127
type Sizes = { directory: number; metadata: number; tiles: number; zoom: number; kind: number }

function headerOf({ directory, metadata, tiles, zoom, kind }: Sizes): Buffer {
  const head = Buffer.alloc(HEAD)
  head.write('PMTiles')
  head.writeUInt8(3, 7)
  const places = [HEAD, directory, HEAD + directory, metadata, 0, 0, HEAD + directory + metadata, tiles]
  for (const [n, place] of places.entries()) head.writeBigUInt64LE(BigInt(place), 8 + 8 * n)
  head.set([1, 1, 1, kind, zoom, zoom], 96) // clustered, nothing compressed
  for (const [n, degrees] of [-180, -85, 180, 85].entries()) head.writeInt32LE(degrees * 1e7, 102 + 4 * n)
  return head
}
