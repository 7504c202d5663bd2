import { dayOf, daysBetween, weekday, addDays, type Day } from '#platform/time'
import { places, type BedPlace, type Bed } from './bed.ts'
import {
  choreDrawings,
  type AddedChore,
  type Chore,
  choreId,
  writeAbout,
  type About,
  type ChoreKind,
  type Given,
  type LastDone,
  type NotedChore,
} from './chore.ts'
import { isGrowing, type Crop, begunOf, cropName, readyOn } from './crop.ts'
import { isIn, type Season, vegetableOf } from './vegetable-calendar.ts'
import { french, type FieldSentences } from './sentences.fr.ts'
import type { FarmId } from './ids.ts'

/** All that the work of a day is told from. */
export type ChoreRows = {
  farmId: FarmId
  day: Day
  beds: readonly Bed[]
  crops: readonly Crop[]
  added: readonly AddedChore[]
  last: readonly LastDone[]
  /** By chore. */
  given: ReadonlyMap<string, Given[]>
  /** In the language of whoever reads it. */
  say: FieldSentences
}

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
    given: rows.given.get(id) ?? [],
  }
}

const WEED_DAYS = 14

/** Planned for that day or before, and not begun before it. */
const isDue = (crop: Crop, day: Day): boolean =>
  crop.plannedOn <= day &&
  (crop.standing === 'planned' || (crop.standing === 'begun' && crop.begunOn === day))

const beginning = (rows: ChoreRows, crop: Crop): Chore =>
  made(rows, {
    kind: crop.how === 'sown' ? 'sow' : 'plant',
    ...ofCrop(rows, crop),
    day: crop.plannedOn,
  })

function harvesting(rows: ChoreRows, crop: Crop): Chore[] {
  const { harvest, everyDays, drawing } = vegetableOf(crop.vegetable)
  const ready = readyOn(crop)
  if (!ready || ready > rows.day || !isIn(harvest, rows.day)) return []
  const last = lastOf(rows, crop, 'harvest')
  if (last && daysBetween(last, rows.day) < everyDays) return []
  return [made(rows, { kind: 'harvest', ...ofCrop(rows, crop), drawing })]
}

/** Every two weeks. It stays until it is done: its day is the one it was first asked for. */
function weeding(rows: ChoreRows, crop: Crop): Chore[] {
  const since = lastOf(rows, crop, 'weed') ?? begunOf(crop)
  const day = since && addDays(since, WEED_DAYS)
  if (!day || day > rows.day) return []
  return [made(rows, { kind: 'weed', ...ofCrop(rows, crop), day })]
}

const lastOf = ({ last, day }: ChoreRows, crop: Crop, kind: ChoreKind): Day | undefined =>
  last
    .filter((done) => done.cropId === crop.id && done.kind === kind && done.day < day)
    .map((done) => done.day)
    .toSorted()
    .at(-1)

/** 'Carottes des sables, Planche 3' */
const ofCrop = ({ beds, say }: ChoreRows, crop: Crop): { about: About; words: string } => ({
  about: { of: 'crop', cropId: crop.id, bedId: crop.bedId },
  words: [cropName(crop, say), bedName(beds, crop.bedId)].filter(Boolean).join(say.comma),
})

/** 'Désherber : Carottes des sables, Planche 3', in the language of whoever reads what was done. */
export function sayDone(noted: NotedChore, say: FieldSentences): string {
  const { said, typed } = aboutDone(noted, say)
  const words = said + typed
  return words ? say.about(say.chores[noted.kind], words) : say.chores[noted.kind]
}

/** What it was about: in words of ours, then as somebody typed it. */
export function aboutDone(
  { words, vegetable, variety, bedName }: NotedChore,
  say: FieldSentences,
): { said: string; typed: string } {
  const place = places.find((one) => french.places[one] === words)
  if (place) return { said: say.places[place], typed: '' }
  if (vegetable === null) return { said: '', typed: words }
  return aboutCrop({ vegetable, variety: variety ?? '', bedName: bedName ?? '' }, say)
}

/** 'Carottes ', 'des sables, Planche 3' */
export function aboutCrop(
  { vegetable, variety, bedName }: { vegetable: string; variety: string; bedName: string },
  say: FieldSentences,
): { said: string; typed: string } {
  const typed = [variety, bedName].filter(Boolean).join(', ')
  const between = variety ? ' ' : say.comma
  return { said: cropName({ vegetable, variety: '' }, say) + (typed && between), typed }
}

const bedName = (beds: readonly Bed[], id: string | null) => beds.find((bed) => bed.id === id)?.name

type Making = Pick<Chore, 'kind' | 'about' | 'words'> & { day?: Day; drawing?: string }

function made(rows: ChoreRows, { kind, about, words, day = rows.day, drawing }: Making): Chore {
  const id = choreId(rows.farmId, kind, writeAbout(about), day)
  return {
    id,
    kind,
    day,
    about,
    title: rows.say.chores[kind],
    words,
    drawing: drawing ?? choreDrawings[kind],
    given: rows.given.get(id) ?? [],
  }
}
