import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { french, type FieldSentences } from './sentences.fr.ts'
import type { Unit } from './vegetable-calendar.ts'
import type { FarmLotId, FarmId, CropId, BedId } from './ids.ts'

/** Called back: no more of it goes to the stall. */
export type Recalling = { standing: 'good' } | { standing: 'recalled'; recalledAt: Date }

/** What was harvested of one crop at one time, under one number. */
export type Lot = Recalling & {
  id: FarmLotId
  farmId: FarmId
  number: string
  cropId: CropId
  vegetable: string
  variety: string
  bedId: BedId
  bedName: string
  harvestedOn: Day
  unit: Unit
  quantity: number
  bestBefore: Day
  /** Who weighed it; null two years later. */
  byPerson: PersonId | null
}

/** 'F-260602-03': the letter of the farm, the day, the rank in the day. */
export const lotNumber = (letter: string, on: Day, rank: number): string =>
  `${letter}-${on.slice(2).replaceAll('-', '')}-${String(rank).padStart(2, '0')}`

/** '12,5 kg', '18 pièces', '1 botte'; in French on paper and at a desk. */
export function writeQuantity(quantity: number, unit: Unit, say: FieldSentences = french): string {
  if (unit === 'piece') return say.pieces(quantity)
  if (unit === 'bunch') return say.bunches(quantity)
  return quantity < 1000 ? say.grams(quantity) : say.kilos(Math.round(quantity / 10) / 100)
}

/** A harvest is asked again when it is more than so many times what is usual: the best day of a bed gives three times its median. */
const FAR = 5

/** Above how much a harvest is asked again; undefined while nobody knows what is usual. */
export const farAbove = (usual: number | undefined): number | undefined =>
  usual === undefined ? undefined : usual * FAR
