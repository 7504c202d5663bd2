import type { Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Crop } from '../crop.ts'
import type { Lot } from '../lot.ts'
import type { Move } from '../move.ts'

/** A lot as a screen of the field shows it. */
export type LotView = {
  lot: Lot
  moves: Move[]
  crop: Crop
  /** Who harvested it, for those who run the farm. */
  byName: string | undefined
  typed?: Typed
  errors?: Errors
}
