import type { BedId, FarmId } from './ids.ts'

/** In the open, or under the tunnel. */
export const places = ['open', 'tunnel'] as const
export type BedPlace = (typeof places)[number]

/** A bed where it lies on the plan, in centimetres from the north-west corner of the farm. */
export type Bed = {
  id: BedId
  farmId: FarmId
  name: string
  place: BedPlace
  x_cm: number
  y_cm: number
  width_cm: number
  length_cm: number
}

/** The path between two beds, in centimetres. */
const PATH_CM = 80

/** A bed to add: the next number, a path to the east of the last one, of its size. */
export function nextBed(beds: readonly Bed[]): Omit<Bed, 'id' | 'farmId'> {
  const numbers = beds.map(({ name }) => Number(/\d+/.exec(name)?.[0] ?? 0))
  const name = `Planche ${Math.max(0, ...numbers) + 1}`
  const [first, ...others] = beds
  if (!first) return { name, place: 'open', x_cm: 100, y_cm: 100, width_cm: 120, length_cm: 1100 }
  const last = others.reduce((one, other) => (other.x_cm > one.x_cm ? other : one), first)
  const { place, y_cm, width_cm, length_cm } = last
  return { name, place, x_cm: last.x_cm + width_cm + PATH_CM, y_cm, width_cm, length_cm }
}

/** True when two beds lie over one another. */
export const overlap = (one: Bed, other: Bed): boolean =>
  one.x_cm < other.x_cm + other.width_cm &&
  other.x_cm < one.x_cm + one.width_cm &&
  one.y_cm < other.y_cm + other.length_cm &&
  other.y_cm < one.y_cm + one.length_cm
