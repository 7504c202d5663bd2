import type { NoFit } from '#planner'
import type { DayNames } from '../plan/door.ts'
import type { PlaceId } from '../ids.ts'

/**
 * Why a whole day takes nothing, whatever the hour. `remade`: the plan of the day no longer holds; `place`: a shop is not on the map yet, null
 * when nobody says which; `bike: null`: it is more than the largest bike carries.
 */
export type DayClosed =
  | { limit: 'no bike' | 'locked' | 'remade' }
  | { limit: 'place'; place: PlaceId | null }
  | { limit: 'weight'; over_g: number; bike: null }
  | { limit: 'volume'; over_ml: number; bike: null }

/** Why the bikes cannot keep a slot: what the planner answers, or what closes its day. Kept and told to programs as it is. */
export type NoSlot = NoFit | DayClosed

/** The same, with the names that its sentence takes (`noSlotSentence`). */
export type ToldNoSlot = { why: NoSlot; names: DayNames }
