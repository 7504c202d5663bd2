import { addDays, type Day } from '#platform/time'
import { isIn, type Family } from './vegetable-calendar.ts'
import { french, type FieldSentences } from './sentences.fr.ts'
import { vegetableOf } from './vegetable-calendar.ts'
import type { FarmId, BedId, CropId } from './ids.ts'

export const hows = ['sown', 'planted'] as const
export type How = (typeof hows)[number]

export const endings = ['harvested', 'lost', 'given up'] as const
export type Ending = (typeof endings)[number]

/** What is said of one vegetable on one bed, whatever becomes of it. */
export type CropPlan = {
  id: CropId
  farmId: FarmId
  bedId: BedId
  /** A key of the calendar. */
  vegetable: string
  variety: string
  how: How
  plannedOn: Day
  supplier: string
  /** What the seed packet or the tray of plants says: one step back. */
  supplierLot: string
}

/** Planned, then sown or planted, then ended; given up, it may end without having begun. */
type Standing =
  | { standing: 'planned' }
  | { standing: 'begun'; begunOn: Day }
  | { standing: 'ended'; begunOn: Day | null; endedOn: Day; endedWhy: Ending }

export type Crop = CropPlan & Standing

/** A crop that has not ended; `begunOn` is null before it is sown or planted. */
export const openCrop = (plan: CropPlan, begunOn: Day | null): Crop =>
  begunOn === null ? { ...plan, standing: 'planned' } : { ...plan, standing: 'begun', begunOn }

/** The day it was sown or planted; null when it was not. */
export const begunOf = (crop: Crop): Day | null => (crop.standing === 'planned' ? null : crop.begunOn)

/** 'Carottes des sables'; in French on paper and at a desk. */
export const cropName = (
  { vegetable, variety }: Pick<CropPlan, 'vegetable' | 'variety'>,
  say: FieldSentences = french,
): string => [say.vegetables[vegetableOf(vegetable).key], variety].filter(Boolean).join(' ')

/** It grows there on that day. */
export function isGrowing(crop: Crop, day: Day): boolean {
  const begun = begunOf(crop)
  return begun !== null && begun <= day && (crop.standing !== 'ended' || crop.endedOn > day)
}

/** The first day it may be harvested; undefined before it has begun. */
export function readyOn(crop: Crop): Day | undefined {
  const begun = begunOf(crop)
  return begun === null ? undefined : addDays(begun, vegetableOf(crop.vegetable).readyDays)
}

/** The calendar has a date for this; bruno may know better, so it is told and not refused. */
export function isInSeason({ vegetable, how }: Pick<CropPlan, 'vegetable' | 'how'>, day: Day): boolean {
  const { sow, plant } = vegetableOf(vegetable)
  const season = how === 'sown' ? sow : plant
  return season !== null && isIn(season, day)
}

/** The crops of that bed that were of the same family the year before, or would be the year after: the rotation is broken. */
export function sameFamilyNextYear(crop: Crop, ofBed: readonly Crop[]): { crop: Crop; family: Family }[] {
  const { family } = vegetableOf(crop.vegetable)
  return ofBed
    .filter((other) => other.id !== crop.id && !isGivenUp(other))
    .filter((other) => Math.abs(yearOf(other) - yearOf(crop)) === 1)
    .filter((other) => vegetableOf(other.vegetable).family === family)
    .map((other) => ({ crop: other, family }))
}

const isGivenUp = (crop: Crop): boolean => crop.standing === 'ended' && crop.endedWhy === 'given up'

/** The year a bed is taken; a crop that is planned, as if it had begun on time. */
const yearOf = (crop: Crop): number => Number((begunOf(crop) ?? crop.plannedOn).slice(0, 4))
