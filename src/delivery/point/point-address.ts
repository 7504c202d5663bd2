import type { KnownDoor } from '#territory'
import { movePage } from '../space.tsx'
import type { Point } from '../order.ts'
import type { Movable } from './movable.ts'
import type { Width } from './sheet.ts'
import { metresBetween } from './where-words.ts'

export type PointView = {
  movable: Movable
  /** The middle of the drawing: where it is now, or where somebody would move it. */
  point: Point
  width: Width
  /** The nearest door that is known. */
  door: KnownDoor | undefined
  /** Whose map is under the drawing; '' where there is none. */
  credit: string
  errors?: Record<string, string>
}

/** The page of a point, or another of its addresses, with this point proposed. */
export const addressOf = (
  { page: from, point: known }: Pick<Movable, 'page' | 'point'>,
  { point, width }: Pick<PointView, 'point' | 'width'>,
  file = '',
): string => {
  const large = String(width.across_m)
  const moved = movedBy(known, point) > 0 ? degrees(point) : {}
  return `${movePage(from)}${file}?${new URLSearchParams({ ...moved, large })}`
}

/** Whole metres. */
export const movedBy = (from: Point, to: Point): number => Math.round(metresBetween(from, to))

export const degrees = ({ latitude, longitude }: Point) => ({ lat: String(latitude), lon: String(longitude) })
