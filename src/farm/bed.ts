/** In the open, or under the tunnel. */
export const places = ['open', 'tunnel'] as const
export type BedPlace = (typeof places)[number]

export const placeWords: Record<BedPlace, string> = { open: 'Plein champ', tunnel: 'Serre' }

/** A bed where it lies on the plan, in centimetres from the north-west corner of the farm. */
export type Bed = {
  id: string
  farmId: string
  name: string
  place: BedPlace
  x_cm: number
  y_cm: number
  width_cm: number
  length_cm: number
}

/** True when two beds lie over one another. */
export const overlap = (one: Bed, other: Bed): boolean =>
  one.x_cm < other.x_cm + other.width_cm &&
  other.x_cm < one.x_cm + one.width_cm &&
  one.y_cm < other.y_cm + other.length_cm &&
  other.y_cm < one.y_cm + one.length_cm
