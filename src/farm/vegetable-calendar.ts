import { dayOf, type Day } from '#platform/time'
import { french, type FieldSentences } from './sentences.fr.ts'

/** How a harvest is counted: grams, pieces, bunches. */
export const units = ['g', 'piece', 'bunch'] as const

export type Unit = (typeof units)[number]

export type Family = keyof FieldSentences['families']

type VegetableKey = keyof FieldSentences['vegetables']

/** From a date of the year to another, 'mm-dd'; it may pass over the new year. */
export type Season = { from: string; to: string }

export type Vegetable = {
  key: VegetableKey
  /** In French. */
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

/** The calendar is ours, for the coast of the North (oceanic, late springs), from this day on: another year may have another. */
export const calendarSince: Day = dayOf('2026-01-01')

/** key | family | drawing | unit | keeps | ready | every | sown | planted | harvested */
const lines = `
garlic      | Amaryllidaceae | ail       | g     | 60 | 240 | 7 |             | 10-15 12-15 | 06-25 07-31
batavia     | Asteraceae     | salade    | piece |  4 |  45 | 2 |             | 03-10 09-05 | 04-25 11-10
beetroot    | Amaranthaceae  | betterave | g     | 14 |  85 | 4 | 04-10 07-10 |             | 06-20 11-15
broccoli    | Brassicaceae   | chou      | piece |  5 |  75 | 3 |             | 04-20 07-20 | 06-25 10-31
carrot      | Apiaceae       | carotte   | g     | 10 |  95 | 3 | 02-25 07-10 |             | 06-01 11-30
celeriac    | Apiaceae       | betterave | piece | 30 | 140 | 7 |             | 05-10 06-15 | 09-20 11-30
chicory     | Asteraceae     | chicon    | g     |  7 | 170 | 4 | 05-10 06-15 |             | 11-01 03-31
cabbage     | Brassicaceae   | chou      | piece | 14 |  90 | 5 |             | 04-01 07-15 | 06-20 02-15
cauliflower | Brassicaceae   | chou      | piece |  6 |  90 | 3 |             | 04-01 07-01 | 06-15 11-15
cucumber    | Cucurbitaceae  | courgette | piece |  7 |  60 | 2 |             | 05-01 06-30 | 06-20 09-30
courgette   | Cucurbitaceae  | courgette | g     |  6 |  50 | 2 |             | 04-20 06-20 | 06-01 10-10
shallot     | Amaryllidaceae | ail       | g     | 60 | 130 | 7 |             | 02-15 04-05 | 07-01 08-15
spinach     | Amaranthaceae  | salade    | g     |  3 |  45 | 3 | 02-25 09-15 |             | 04-15 12-15
broad-bean  | Fabaceae       | haricot   | g     |  5 |  95 | 3 | 02-01 04-15 |             | 05-25 07-15
strawberry  | Rosaceae       | fraise    | g     |  2 |  80 | 2 |             | 07-15 04-15 | 05-15 07-20
green-bean  | Fabaceae       | haricot   | g     |  4 |  60 | 2 | 05-05 07-20 |             | 07-01 10-05
lambs       | Valerianaceae  | salade    | g     |  4 |  70 | 3 | 08-01 10-10 |             | 10-10 03-15
turnip      | Brassicaceae   | betterave | bunch |  7 |  55 | 3 | 03-10 08-25 |             | 05-01 11-30
onion       | Amaryllidaceae | ail       | g     | 60 | 120 | 7 | 02-25 04-10 | 03-01 04-20 | 07-10 09-15
parsley     | Apiaceae       | persil    | bunch |  5 |  75 | 3 | 03-01 08-15 |             | 05-15 12-15
pea         | Fabaceae       | haricot   | g     |  3 |  80 | 2 | 02-20 05-15 |             | 05-25 07-20
leek        | Amaryllidaceae | poireau   | g     |  8 | 120 | 4 |             | 05-20 08-05 | 09-01 04-10
potato      | Solanaceae     | patate    | g     | 30 |  85 | 5 |             | 03-20 05-15 | 06-15 10-10
pumpkin     | Cucurbitaceae  | courge    | g     | 60 | 110 | 7 |             | 05-15 06-10 | 09-01 10-31
radish      | Brassicaceae   | radis     | bunch |  4 |  28 | 2 | 02-20 09-25 |             | 03-25 11-05
tomato      | Solanaceae     | tomate    | g     |  6 |  70 | 2 |             | 04-20 06-10 | 06-25 10-20
`

const seasonIn = (cell: string): Season | null => {
  const [from, to] = cell.split(' ')
  return from && to ? { from, to } : null
}

const families = Object.keys(french.families) as Family[]
const keys = Object.keys(french.vegetables) as VegetableKey[]

function readLine(line: string): Vegetable {
  const [named, familyName, drawing = '', counted, keeps, ready, every, sow, plant, harvest] = line
    .split('|')
    .map((cell) => cell.trim())
  const family = families.find((one) => one === familyName)
  const key = keys.find((one) => one === named)
  const unit = units.find((one) => one === counted)
  const reaped = seasonIn(harvest ?? '')
  if (!key || !family || !unit || !reaped) throw new Error(`vegetable: ${line}`)
  return {
    key,
    name: french.vegetables[key],
    family,
    drawing,
    unit,
    keepsDays: Number(keeps),
    readyDays: Number(ready),
    everyDays: Number(every),
    sow: seasonIn(sow ?? ''),
    plant: seasonIn(plant ?? ''),
    harvest: reaped,
  }
}

/** The vegetables of the farms of the North that we know, by their French name. */
export const vegetables: readonly Vegetable[] = lines.trim().split('\n').map(readLine)

const byKey: ReadonlyMap<string, Vegetable> = new Map(vegetables.map((one) => [one.key, one]))

/** The vegetable of that key. @throws when no calendar ever had it. */
export function vegetableOf(key: string): Vegetable {
  const found = byKey.get(key)
  if (!found) throw new Error(`no vegetable ${key}`)
  return found
}

export const isVegetable = (key: string): boolean => byKey.has(key)
