import { dayOf, daysBetween, weekday } from '#platform/time'
import { idOrNull } from '#platform/id'
import { places, type BedPlace } from './bed.ts'
import { choreDrawings, type AddedChore, type Chore } from './chore.ts'
import { isGrowing, type Crop } from './crop.ts'
import { isIn, type Season } from './vegetable-calendar.ts'
import { type ChoreRows, isDue, beginning, harvesting, weeding, made, bedName } from './crop-chores.ts'

/** How often a place is watered, and in which season; it has rained or not, the team sees it. */
const watering: Record<BedPlace, { season: Season; everyDays: number }> = {
  tunnel: { season: { from: '04-15', to: '10-15' }, everyDays: 1 },
  open: { season: { from: '05-01', to: '09-30' }, everyDays: 2 },
}

const FRIDAY = 5
const EPOCH = dayOf('2026-01-01')

/** The work of a day: what the calendar of crops asks for, and what was added. */
export function choresOf(rows: ChoreRows): Chore[] {
  const growing = rows.crops.filter((crop) => isGrowing(crop, rows.day))
  return [
    ...rows.crops.filter((crop) => isDue(crop, rows.day)).map((crop) => beginning(rows, crop)),
    ...growing.flatMap((crop) => harvesting(rows, crop)),
    ...places.flatMap((place) => wateringOf(rows, place, growing)),
    ...growing.flatMap((crop) => weeding(rows, crop)),
    ...(weekday(rows.day) === FRIDAY
      ? [made(rows, { kind: 'tools', about: { of: 'farm' }, words: '' })]
      : []),
    ...rows.added.map((chore) => addedChore(rows, chore)),
  ]
}

function wateringOf(rows: ChoreRows, place: BedPlace, growing: readonly Crop[]): Chore[] {
  const { season, everyDays } = watering[place]
  const thirsty = rows.beds.filter(
    (bed) => bed.place === place && growing.some((crop) => crop.bedId === bed.id),
  )
  const isItsDay = daysBetween(EPOCH, rows.day) % everyDays === 0
  if (thirsty.length === 0 || !isItsDay || !isIn(season, rows.day)) return []
  return [made(rows, { kind: 'water', about: { of: 'place', place }, words: rows.say.places[place] })]
}

function addedChore(rows: ChoreRows, { id, kind, day, bedId, words }: AddedChore): Chore {
  const bed = bedName(rows.beds, bedId)
  const isOther = kind === 'other' && words !== ''
  return {
    id,
    kind,
    day,
    about: { of: 'added', bedId },
    title: isOther ? words : rows.say.chores[kind],
    words: [isOther ? '' : words, bed].filter(Boolean).join(rows.say.comma),
    drawing: choreDrawings[kind],
    personId: idOrNull(rows.given.get(id)),
  }
}
