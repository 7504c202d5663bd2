import type { Day } from '#platform/time'

/** How a harvest is counted: grams, pieces, bunches. */
export const units = ['g', 'piece', 'bunch'] as const

export type Unit = (typeof units)[number]

/** Botanical families: two years running on one bed tire the soil and feed the same pests. */
export const familyWords = {
  Amaranthaceae: 'betteraves et épinards',
  Amaryllidaceae: 'ails et poireaux',
  Apiaceae: 'carottes et persils',
  Asteraceae: 'salades',
  Brassicaceae: 'choux et radis',
  Cucurbitaceae: 'courges et concombres',
  Fabaceae: 'pois et haricots',
  Rosaceae: 'fraisiers',
  Solanaceae: 'tomates et pommes de terre',
  Valerianaceae: 'mâches',
} as const

export type Family = keyof typeof familyWords

/** From a date of the year to another, 'mm-dd'; it may pass over the new year. */
export type Season = { from: string; to: string }

export type Vegetable = {
  key: string
  name: string
  family: Family
  drawing: string
  unit: Unit
  /** Best before, in days after the harvest, kept cool. */
  keepsDays: number
  /** Days from the sowing, or from the planting where it is planted, to the first harvest. */
  readyDays: number
  /** Days between two harvests of one bed. */
  everyDays: number
  sow: Season | null
  plant: Season | null
  harvest: Season
}

/** True when that day is in the season, whatever the year. */
export function isIn(season: Season, day: Day): boolean {
  const date = day.slice(5)
  return season.from <= season.to
    ? season.from <= date && date <= season.to
    : season.from <= date || date <= season.to
}
