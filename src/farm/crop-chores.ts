import { addDays, daysBetween, type Day } from '#platform/time'
import { idOrNull } from '#platform/id'
import { places, type Bed } from './bed.ts'
import {
  choreDrawings,
  choreId,
  writeAbout,
  type About,
  type AddedChore,
  type Chore,
  type ChoreKind,
  type LastDone,
  type NotedChore,
} from './chore.ts'
import { begunOf, cropName, readyOn, type Crop } from './crop.ts'
import { isIn } from './vegetable-calendar.ts'
import { french, type FieldSentences } from './sentences.fr.ts'
import { vegetableOf } from './vegetable-calendar.ts'
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
  given: ReadonlyMap<string, string>
  /** In the language of whoever reads it. */
  say: FieldSentences
}

const WEED_DAYS = 14

/** Planned for that day or before, and not begun before it. */
export const isDue = (crop: Crop, day: Day): boolean =>
  crop.plannedOn <= day &&
  (crop.standing === 'planned' || (crop.standing === 'begun' && crop.begunOn === day))

export const beginning = (rows: ChoreRows, crop: Crop): Chore =>
  made(rows, {
    kind: crop.how === 'sown' ? 'sow' : 'plant',
    ...ofCrop(rows, crop),
    day: crop.plannedOn,
  })

export function harvesting(rows: ChoreRows, crop: Crop): Chore[] {
  const { harvest, everyDays, drawing } = vegetableOf(crop.vegetable)
  const ready = readyOn(crop)
  if (!ready || ready > rows.day || !isIn(harvest, rows.day)) return []
  const last = lastOf(rows, crop, 'harvest')
  if (last && daysBetween(last, rows.day) < everyDays) return []
  return [made(rows, { kind: 'harvest', ...ofCrop(rows, crop), drawing })]
}

/** Every two weeks. It stays until it is done: its day is the one it was first asked for. */
export function weeding(rows: ChoreRows, crop: Crop): Chore[] {
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
  const words = wordsDone(noted, say)
  return words ? say.about(say.chores[noted.kind], words) : say.chores[noted.kind]
}

function wordsDone({ words, vegetable, variety, bedName }: NotedChore, say: FieldSentences): string {
  const place = places.find((one) => french.places[one] === words)
  if (place) return say.places[place]
  if (vegetable === null) return words
  return [cropName({ vegetable, variety: variety ?? '' }, say), bedName].filter(Boolean).join(say.comma)
}

export const bedName = (beds: readonly Bed[], id: string | null) => beds.find((bed) => bed.id === id)?.name

type Making = Pick<Chore, 'kind' | 'about' | 'words'> & { day?: Day; drawing?: string }

export function made(rows: ChoreRows, { kind, about, words, day = rows.day, drawing }: Making): Chore {
  const id = choreId(rows.farmId, kind, writeAbout(about), day)
  return {
    id,
    kind,
    day,
    about,
    title: rows.say.chores[kind],
    words,
    drawing: drawing ?? choreDrawings[kind],
    personId: idOrNull(rows.given.get(id)),
  }
}
