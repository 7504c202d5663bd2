import type { Point } from '../order.ts'
import { pointFrom, type Metres } from '../plane.ts'
import { pointTouched, SIDE, widthOf, type Sheet, type Width } from './sheet.ts'

/** What an address or a form says, by name; '' for what it does not. */
export type FieldText = (name: string) => string

/** The point that is proposed, when there is one, and how much of the ground is shown. */
export type Proposed = { point: Point | undefined; width: Width }

/** Reads `lat`, `lon` and `large`; two numbers that are no point are none. */
export function readProposed(said: FieldText): Proposed {
  const [latitude, longitude] = [degreesIn(said('lat'), 90), degreesIn(said('lon'), 180)]
  const point = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
  return { point, width: widthOf(said('large')) }
}

function degreesIn(value: string, most: number): number | undefined {
  if (!/^-?\d{1,3}(\.\d{1,10})?$/.test(value)) return undefined
  const degrees = Number(value)
  return Math.abs(degrees) <= most ? degrees : undefined
}

const ways = new Map<string, Metres>([
  ['nord', { x_m: 0, y_m: 1 }],
  ['sud', { x_m: 0, y_m: -1 }],
  ['est', { x_m: 1, y_m: 0 }],
  ['ouest', { x_m: -1, y_m: 0 }],
])

/** The point that somebody asks for: a step on one of the four sides, or where they touched the drawing. */
export function readMove(said: FieldText, sheet: Sheet): Point | undefined {
  const { step_m } = sheet.width
  const way = ways.get(said('toward'))
  if (way) return pointFrom(sheet.middle, { x_m: way.x_m * step_m, y_m: way.y_m * step_m })
  const [x, y] = [pixelIn(said('point.x')), pixelIn(said('point.y'))]
  // a press of Enter on a drawing is sent as its corner: nothing was touched
  if (x === undefined || y === undefined || (x === 0 && y === 0)) return undefined
  return pointTouched(sheet, { x, y })
}

function pixelIn(value: string): number | undefined {
  const pixel = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
  return pixel <= SIDE ? pixel : undefined
}
