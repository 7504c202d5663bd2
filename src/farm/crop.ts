import { addDays, type Day } from '#platform/time'
import { isIn, vegetableOf, type Family } from './vegetable.ts'

export const hows = ['sown', 'planted'] as const
export type How = (typeof hows)[number]

export const endings = ['harvested', 'lost', 'given up'] as const
export type Ending = (typeof endings)[number]

/** One vegetable on one bed: planned, then begun, then ended. */
export type Crop = {
  id: string
  farmId: string
  bedId: string
  /** A key of the calendar. */
  vegetable: string
  variety: string
  how: How
  plannedOn: Day
  supplier: string
  /** What the seed packet or the tray of plants says: one step back. */
  supplierLot: string
  begunOn: Day | null
  endedOn: Day | null
  endedWhy: Ending | null
}

/** 'Carottes des sables' */
export const cropName = ({ vegetable, variety }: Pick<Crop, 'vegetable' | 'variety'>): string =>
  [vegetableOf(vegetable).name, variety].filter(Boolean).join(' ')

/** It grows there on that day. */
export const isGrowing = ({ begunOn, endedOn }: Crop, day: Day): boolean =>
  begunOn !== null && begunOn <= day && (endedOn === null || endedOn > day)

/** The first day it may be harvested; undefined before it has begun. */
export const readyOn = ({ begunOn, vegetable }: Crop): Day | undefined =>
  begunOn ? addDays(begunOn, vegetableOf(vegetable).readyDays) : undefined

/** The days on a bed from the planting, or from the sowing, until the crop leaves it: planned ones as if they had begun on time. */
const yearOf = ({ begunOn, plannedOn }: Crop): number => Number((begunOn ?? plannedOn).slice(0, 4))

/** The calendar has a date for this; bruno may know better, so it is told and not refused. */
export function isInSeason({ vegetable, how }: Pick<Crop, 'vegetable' | 'how'>, day: Day): boolean {
  const { sow, plant } = vegetableOf(vegetable)
  const season = how === 'sown' ? sow : plant
  return season !== null && isIn(season, day)
}

/** The crops of that bed that were of the same family the year before, or would be the year after: the rotation is broken. */
export function sameFamilyNextYear(crop: Crop, ofBed: readonly Crop[]): { crop: Crop; family: Family }[] {
  const { family } = vegetableOf(crop.vegetable)
  return ofBed
    .filter(({ id, endedWhy }) => id !== crop.id && endedWhy !== 'given up')
    .filter((one) => Math.abs(yearOf(one) - yearOf(crop)) === 1)
    .filter((one) => vegetableOf(one.vegetable).family === family)
    .map((one) => ({ crop: one, family }))
}
