import { z } from 'zod'
import { parisInstant, type Day } from '#platform/time'
import { colds, coldest } from '../cold.ts'
import type { WishedPickup } from '../slots/door.ts'
import type { PlaceId } from '../ids.ts'

/** How heavy the heaviest bag is, as somebody at a counter tells it without scales. Grams and millilitres are the most of each. */
const bagWeights = {
  light: { weight_g: 3000, volume_ml: 8000 },
  medium: { weight_g: 8000, volume_ml: 18_000 },
  heavy: { weight_g: 15_000, volume_ml: 30_000 },
  'very heavy': { weight_g: 25_000, volume_ml: 45_000 },
} as const

export type BagWeight = keyof typeof bagWeights
export const bagWeightNames = ['light', 'medium', 'heavy', 'very heavy'] as const

export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** What a shop gives to the courier. `readyClock`: not before this hour, on the day of the delivery. */
export const parcelsFormat = z.object({
  bags: z.number().int().min(1).max(20),
  weight: z.enum(bagWeightNames),
  cold: z.enum(colds),
  what: z.string().min(1).max(80),
  readyClock: z.string().regex(CLOCK).nullable(),
})
export type Parcels = z.infer<typeof parcelsFormat>

/** What is collected at the shop, on a day. All bags count as the heaviest: a bike is never promised more than it can carry. */
export function pickupOf(
  { bags, weight, cold, what, readyClock }: Parcels,
  placeId: PlaceId,
  day: Day,
): WishedPickup {
  const { weight_g, volume_ml } = bagWeights[weight]
  return {
    placeId,
    readyFrom: readyClock === null ? null : parisInstant(day, readyClock),
    weight_g: bags * weight_g,
    volume_ml: bags * volume_ml,
    cold: coldest([cold]),
    heaviestParcel_g: weight_g,
    goods: [
      {
        label: what,
        quantity: bags === 1 ? '1 sac' : `${bags} sacs`,
        weight_g: bags * weight_g,
        cold,
        adultsOnly: false,
      },
    ],
  }
}
