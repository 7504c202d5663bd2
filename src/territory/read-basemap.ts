import { openAsBlob } from 'node:fs'
import { FileSource, PMTiles, TileType } from 'pmtiles'
import { boxOfTile, tilesOf, type Basemap, type Box, type RoadKind, type Tile } from './basemap.ts'
import { readTile } from './basemap-tile.ts'

const PICTURES = new Map([
  [TileType.Png, 'image/png'],
  [TileType.Jpeg, 'image/jpeg'],
  [TileType.Webp, 'image/webp'],
  [TileType.Avif, 'image/avif'],
])

const WIDTHS: readonly RoadKind[] = ['rail', 'path', 'street', 'main']

/**
 * What the operator's map (a file .pmtiles, drawn or made of pictures) knows of a piece of ground; undefined where it knows nothing of it.
 * @throws Error when the file is away, or is no such map.
 */
export async function basemapWithin(file: string, box: Box): Promise<Basemap | undefined> {
  const map = await open(file)
  const { tileType, minZoom, maxZoom } = await map.getHeader()
  const squares = tilesOf(box, maxZoom).filter(({ zoom }) => zoom >= minZoom)
  const read = await Promise.all(squares.map((tile) => readSquare(map, tileType, tile, box)))
  const known = read.filter((one) => one !== undefined)
  if (known.length === 0) return undefined
  return {
    roads: known
      .flatMap(({ roads }) => roads)
      .toSorted((one, other) => WIDTHS.indexOf(one.kind) - WIDTHS.indexOf(other.kind)),
    water: known.flatMap(({ water }) => water),
    buildings: known.flatMap(({ buildings }) => buildings),
    pictures: known.flatMap(({ pictures }) => pictures),
  }
}

/** True for a map that is drawn, false for one made of pictures. @throws Error when the file is away, or is no such map. */
export async function isDrawnBasemap(file: string): Promise<boolean> {
  const { tileType } = await (await open(file)).getHeader()
  if (tileType !== TileType.Mvt && !PICTURES.has(tileType)) throw new Error(`${file}: no such kind of map`)
  return tileType === TileType.Mvt
}

const open = async (file: string): Promise<PMTiles> => {
  const bytes = await openAsBlob(file)
  return new PMTiles(new FileSource(new File([bytes], file)))
}

async function readSquare(map: PMTiles, kind: TileType, tile: Tile, box: Box): Promise<Basemap | undefined> {
  const found = await map.getZxy(tile.zoom, tile.column, tile.row)
  if (!found) return undefined
  if (kind === TileType.Mvt) return { ...readTile(found.data, tile, box), pictures: [] }
  const type = PICTURES.get(kind)
  if (!type) return undefined
  const address = `data:${type};base64,${Buffer.from(found.data).toString('base64')}`
  return { roads: [], water: [], buildings: [], pictures: [{ box: boxOfTile(tile), address }] }
}

/** '© OpenStreetMap': whose map it is, without the links that makers of maps write around it; '' when the file does not say. @throws as above. */
export async function creditOfBasemap(file: string): Promise<string> {
  const metadata = await (await open(file)).getMetadata()
  const isSaid = typeof metadata === 'object' && metadata !== null && 'attribution' in metadata
  if (!isSaid || typeof metadata.attribution !== 'string') return ''
  return metadata.attribution
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}
