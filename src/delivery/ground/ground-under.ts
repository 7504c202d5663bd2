import type { Box } from '#territory'
import type { Ask } from '#platform/web'
import type { Point } from '../order.ts'
import { pointFrom } from '../plane.ts'

/** A drawing of the town, and the ground that it shows to its edges, in metres from the hub. */
export type Framed = {
  width: number
  height: number
  edges: { west: number; east: number; south: number; north: number }
}

/** Where the operator's map of a drawing is. */
export type GroundUnder = (frame: Framed) => string

/** The ground to put under a map of this hub; undefined where the operator has no map. */
export const groundUnder = (c: Ask, hub: Point): GroundUnder | undefined =>
  c.var.ground.site.settings.basemap === undefined
    ? undefined
    : ({ width, height, edges }) => {
        const low = pointFrom(hub, { x_m: edges.west, y_m: edges.south })
        const high = pointFrom(hub, { x_m: edges.east, y_m: edges.north })
        const box = [low.latitude, low.longitude, high.latitude, high.longitude]
        return `/livraisons/fond.svg?bords=${box.join()}&taille=${width},${height}`
      }

/** A piece of ground and the drawing that it fills, in units. */
export type Sheet = { box: Box; width: number; height: number }

/** Wider than any town and narrower than any door, larger than any screen of ours, longer than any map of ours is wide. */
const [MOST_DEGREES, LEAST_DEGREES, MOST_UNITS, LONGEST] = [1, 0.0005, 2000, 8]

/** What such an address asks for; undefined when it was not written by us. */
export function readSheet(ask: (name: string) => string | undefined): Sheet | undefined {
  const numbers = (name: string) => (ask(name) ?? '').split(',').map(Number)
  const [south = NaN, west = NaN, north = NaN, east = NaN] = numbers('bords')
  const [width = NaN, height = NaN] = numbers('taille')
  const fits = (size: number, most: number) => size > 0 && size <= most
  const [high, wide] = [north - south, east - west]
  const isGround =
    [high, wide].every((one) => one >= LEAST_DEGREES && one <= MOST_DEGREES) &&
    Math.max(high / wide, wide / high) <= LONGEST &&
    Math.abs(south) < 80
  if (!isGround || !fits(width, MOST_UNITS) || !fits(height, MOST_UNITS)) return undefined
  return { box: { south, west, north, east }, width, height }
}
