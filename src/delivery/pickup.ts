import type { Cold } from './cold.ts'
import type { PlaceId } from './ids.ts'

export type Good = {
  label: string
  quantity: string
  weight_g: number
  cold: Cold
  /** Given to an adult alone: a proof of age is asked at the door. */
  adultsOnly: boolean
}

/** What of an order is collected at one place. `placeId` is null for goods that wait at the hub. */
export type Pickup = {
  placeId: PlaceId | null
  readyAt: Date
  weight_g: number
  volume_ml: number
  cold: Cold
  heaviestParcel_g: number
  goods: Good[]
}

/** A parcel above this is for a courier who may carry it; above the second, for nobody (NF X35-109). */
export const HEAVY_G = 15_000
export const TOO_HEAVY_G = 25_000

/** Millilitres for a gram, where nobody measured: the middle of what shops pack. */
export const ML_PER_G = 2.2
