import type { Laid } from '../ground/door.ts'
import { SCALES, type MapFrame } from '../map/door.ts'
import type { Point } from '../order.ts'
import { metresFrom, pointFrom } from '../plane.ts'

/** The side of the drawing, in units of its own and in pixels of the screen: a browser says in these where it was touched. */
export const SIDE = 320

/** What a sheet shows of the ground, the nearest first. `step_m`: how far one press of a button goes, a few pixels. */
export const widths = [
  { across_m: 160, step_m: 5 },
  { across_m: 400, step_m: 10 },
  { across_m: 1200, step_m: 30 },
] as const
export type Width = (typeof widths)[number]
const usual = widths[1]
/** As far as a known door is looked for. */
export const widest = widths[2]

/** The width that an address or a form names, else the usual one. */
export const widthOf = (across: string): Width =>
  widths.find(({ across_m }) => String(across_m) === across) ?? usual

/** A square of ground around a point, north up. */
export type Sheet = { middle: Point; width: Width }

const metresPerUnit = ({ width }: Sheet): number => width.across_m / SIDE

/** The point that was touched at this pixel. */
export const pointTouched = (sheet: Sheet, { x, y }: { x: number; y: number }): Point =>
  pointFrom(sheet.middle, {
    x_m: (x - SIDE / 2) * metresPerUnit(sheet),
    y_m: (SIDE / 2 - y) * metresPerUnit(sheet),
  })

/** Where a point stands on the sheet, in its units; outside of it for one that it does not show. */
export function spotOn(sheet: Sheet, point: Point): { x: number; y: number } {
  const { x_m, y_m } = metresFrom(sheet.middle, point)
  return frameOf(sheet).at({ x_m, y_m })
}

export const laidOn = (sheet: Sheet): Laid => ({
  at: (point) => spotOn(sheet, point),
  unitsPerMetre: 1 / metresPerUnit(sheet),
})

export const isInside = ({ x, y }: { x: number; y: number }): boolean =>
  x > 0 && x < SIDE && y > 0 && y < SIDE

/** The sheet as a frame of our maps, metres counted from its middle. */
export function frameOf(sheet: Sheet): MapFrame {
  const unit = 1 / metresPerUnit(sheet)
  const metres = SCALES.find((one) => one * unit <= SIDE / 3) ?? 50
  return {
    width: SIDE,
    height: SIDE,
    at: ({ x_m, y_m }) => ({ x: tenth(SIDE / 2 + x_m * unit), y: tenth(SIDE / 2 - y_m * unit) }),
    scale: { metres, units: Math.round(metres * unit) },
  }
}

const tenth = (units: number): number => Math.round(units * 10) / 10

/** The edges of the sheet, in degrees. */
export function boxOf({ middle, width }: Sheet) {
  const half = width.across_m / 2
  const [low, high] = [
    pointFrom(middle, { x_m: -half, y_m: -half }),
    pointFrom(middle, { x_m: half, y_m: half }),
  ]
  return { south: low.latitude, north: high.latitude, west: low.longitude, east: high.longitude }
}
