import { createHash } from 'node:crypto'
import { addDays, dayOf, daysBetween, weekday, type Day } from '#platform/time'
import { placeWords, places, type Bed, type BedPlace } from './bed.ts'
import { cropName, isGrowing, readyOn, type Crop } from './crop.ts'
import { isIn, vegetableOf, type Season } from './vegetable.ts'

export const choreKinds = ['sow', 'plant', 'harvest', 'water', 'weed', 'compost', 'tools', 'other'] as const
export type ChoreKind = (typeof choreKinds)[number]

/** The word under the picture: a verb, and nothing else. */
export const choreWords: Record<ChoreKind, string> = {
  sow: 'Semer',
  plant: 'Planter',
  harvest: 'Récolter',
  water: 'Arroser',
  weed: 'Désherber',
  compost: 'Mettre du compost',
  tools: 'Nettoyer les outils',
  other: 'Autre travail',
}

/** A piece of work of a day. `about`: what the calendar asks it for, a crop, a place or the whole farm; '' when it was added. */
export type Chore = {
  id: string
  kind: ChoreKind
  day: Day
  about: string
  bedId: string | null
  cropId: string | null
  /** 'Semer', or what was asked for when it is like no other. */
  title: string
  /** 'Carottes des sables, Planche 3' */
  words: string
  drawing: string
  /** Given to one person rather than to the team. */
  personId: string | null
}

/** The same work of the same day has the same id on every telephone: a readable hash in the form of a UUID of version 8. */
export function choreId(farmId: string, kind: ChoreKind, about: string, day: Day): string {
  const hex = createHash('sha256').update(`${farmId} ${kind} ${about} ${day}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export type AddedChore = { id: string; kind: ChoreKind; day: Day; bedId: string | null; words: string }
/** When a crop was last weeded or harvested before that day. */
export type LastDone = { cropId: string; kind: ChoreKind; day: Day }

export type ChoreRows = {
  farmId: string
  day: Day
  beds: readonly Bed[]
  crops: readonly Crop[]
  added: readonly AddedChore[]
  last: readonly LastDone[]
  /** By chore. */
  given: ReadonlyMap<string, string>
}

/** How often a place is watered, and in which season; it has rained or not, the team sees it. */
const watering: Record<BedPlace, { season: Season; everyDays: number }> = {
  tunnel: { season: { from: '04-15', to: '10-15' }, everyDays: 1 },
  open: { season: { from: '05-01', to: '09-30' }, everyDays: 2 },
}
const WEED_DAYS = 14
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
    ...(weekday(rows.day) === FRIDAY ? [made(rows, { kind: 'tools', about: 'farm', words: '' })] : []),
    ...rows.added.map((one) => addedChore(rows, one)),
  ]
}

/** Planned for that day or before, and not begun before it. */
const isDue = ({ plannedOn, begunOn, endedOn }: Crop, day: Day): boolean =>
  plannedOn <= day && endedOn === null && (begunOn === null || begunOn === day)

type Making = Pick<Chore, 'kind' | 'about' | 'words'> & {
  crop?: Crop
  bedId?: string
  day?: Day
  drawing?: string
}

function made(rows: ChoreRows, { kind, about, words, crop, bedId, day = rows.day, drawing }: Making): Chore {
  const id = choreId(rows.farmId, kind, about, day)
  return {
    id,
    kind,
    day,
    about,
    bedId: crop?.bedId ?? bedId ?? null,
    cropId: crop?.id ?? null,
    title: choreWords[kind],
    words,
    drawing: drawing ?? drawings[kind],
    personId: rows.given.get(id) ?? null,
  }
}

const drawings: Record<ChoreKind, string> = {
  sow: 'graines',
  plant: 'plant',
  harvest: 'salade',
  water: 'arrosoir',
  weed: 'binette',
  compost: 'compost',
  tools: 'outils',
  other: 'ferme',
}

const bedName = (beds: readonly Bed[], id: string | null) => beds.find((one) => one.id === id)?.name

/** 'Carottes des sables, Planche 3' */
const atBed = ({ beds }: ChoreRows, crop: Crop): string =>
  [cropName(crop), bedName(beds, crop.bedId)].filter(Boolean).join(', ')

const beginning = (rows: ChoreRows, crop: Crop): Chore =>
  made(rows, {
    kind: crop.how === 'sown' ? 'sow' : 'plant',
    about: crop.id,
    words: atBed(rows, crop),
    crop,
    day: crop.plannedOn,
  })

function harvesting(rows: ChoreRows, crop: Crop): Chore[] {
  const { harvest, everyDays, drawing } = vegetableOf(crop.vegetable)
  const ready = readyOn(crop)
  if (!ready || ready > rows.day || !isIn(harvest, rows.day)) return []
  const last = lastOf(rows, crop, 'harvest')
  if (last && daysBetween(last, rows.day) < everyDays) return []
  return [made(rows, { kind: 'harvest', about: crop.id, words: atBed(rows, crop), crop, drawing })]
}

const lastOf = ({ last, day }: ChoreRows, crop: Crop, kind: ChoreKind): Day | undefined =>
  last
    .filter((one) => one.cropId === crop.id && one.kind === kind && one.day < day)
    .map((one) => one.day)
    .toSorted()
    .at(-1)

function wateringOf(rows: ChoreRows, place: BedPlace, growing: readonly Crop[]): Chore[] {
  const { season, everyDays } = watering[place]
  const thirsty = rows.beds.filter(
    (bed) => bed.place === place && growing.some((crop) => crop.bedId === bed.id),
  )
  const isItsDay = daysBetween(EPOCH, rows.day) % everyDays === 0
  if (thirsty.length === 0 || !isItsDay || !isIn(season, rows.day)) return []
  return [made(rows, { kind: 'water', about: place, words: placeWords[place] })]
}

/** Every two weeks. It stays until it is done: its day is the one it was first asked for. */
function weeding(rows: ChoreRows, crop: Crop): Chore[] {
  const since = lastOf(rows, crop, 'weed') ?? crop.begunOn
  const day = since && addDays(since, WEED_DAYS)
  if (!day || day > rows.day) return []
  return [made(rows, { kind: 'weed', about: crop.id, words: atBed(rows, crop), crop, day })]
}

function addedChore(rows: ChoreRows, { id, kind, day, bedId, words }: AddedChore): Chore {
  const bed = bedName(rows.beds, bedId)
  const isOther = kind === 'other' && words !== ''
  return {
    id,
    kind,
    day,
    about: '',
    bedId,
    cropId: null,
    title: isOther ? words : choreWords[kind],
    words: [isOther ? '' : words, bed].filter(Boolean).join(', '),
    drawing: drawings[kind],
    personId: rows.given.get(id) ?? null,
  }
}
