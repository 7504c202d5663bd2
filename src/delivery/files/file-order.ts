import type { Day } from '#platform/time'
import type { Cold } from '../cold.ts'
import type { Door, Point } from '../order.ts'
import type { Good } from '../pickup.ts'

/** What a shop gives for an order, as a file says it: the shop by its SIRET or its name, not yet one of our places. */
export type FileShare = { siret: string | null; merchant: string; goods: Good[]; heaviestParcel_g: number }

/** An order as a file says it. */
export type FileOrder = {
  reference: string
  door: Omit<Door, 'point'> & { sent: Point | null }
  day: Day
  slotFrom: Date
  slotTo: Date
  orderedAt: Date | null
  goodsCents: number | null
  feeCents: number | null
  shares: FileShare[]
}

/** Why an order of a file cannot be delivered as it is written; `said`, `from` and `to` are cells of the file. */
export type FileDoubt =
  | { kind: 'date' | 'amount'; said: string }
  | { kind: 'hours'; from: string; to: string }
  | { kind: 'too many places'; places: number }
  | { kind: 'heavy parcel' | 'two versions' | 'no weight' | 'cold' }
export type DoubtKind = FileDoubt['kind']

/** What somebody answered to the doubts of an order: it takes the place of what the file says. */
export type Mended = {
  day?: Day | undefined
  from?: string | undefined
  to?: string | undefined
  weight_g?: number | undefined
  cold?: Cold | undefined
  /** Doubts that were looked at and are accepted as they are. */
  seen?: DoubtKind[] | undefined
}

export const MOST_SHARES = 5
