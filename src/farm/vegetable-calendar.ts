import { dayOf, type Day } from '#platform/time'
import { type Season, type Vegetable, familyWords, type Family, units } from './vegetable.ts'

/** The calendar is ours, for the coast of the North (oceanic, late springs), from this day on: another year may have another. */
export const calendarSince: Day = dayOf('2026-01-01')

/** key | name | family | drawing | unit | keeps | ready | every | sown | planted | harvested */
const lines = `
garlic      | Ail             | Amaryllidaceae | ail       | g     | 60 | 240 | 7 |             | 10-15 12-15 | 06-25 07-31
batavia     | Batavia         | Asteraceae     | salade    | piece |  4 |  45 | 2 |             | 03-10 09-05 | 04-25 11-10
beetroot    | Betteraves      | Amaranthaceae  | betterave | g     | 14 |  85 | 4 | 04-10 07-10 |             | 06-20 11-15
broccoli    | Brocolis        | Brassicaceae   | chou      | piece |  5 |  75 | 3 |             | 04-20 07-20 | 06-25 10-31
carrot      | Carottes        | Apiaceae       | carotte   | g     | 10 |  95 | 3 | 02-25 07-10 |             | 06-01 11-30
celeriac    | Céleris-raves   | Apiaceae       | betterave | piece | 30 | 140 | 7 |             | 05-10 06-15 | 09-20 11-30
chicory     | Chicons         | Asteraceae     | chicon    | g     |  7 | 170 | 4 | 05-10 06-15 |             | 11-01 03-31
cabbage     | Choux           | Brassicaceae   | chou      | piece | 14 |  90 | 5 |             | 04-01 07-15 | 06-20 02-15
cauliflower | Choux-fleurs    | Brassicaceae   | chou      | piece |  6 |  90 | 3 |             | 04-01 07-01 | 06-15 11-15
cucumber    | Concombres      | Cucurbitaceae  | courgette | piece |  7 |  60 | 2 |             | 05-01 06-30 | 06-20 09-30
courgette   | Courgettes      | Cucurbitaceae  | courgette | g     |  6 |  50 | 2 |             | 04-20 06-20 | 06-01 10-10
shallot     | Échalotes       | Amaryllidaceae | ail       | g     | 60 | 130 | 7 |             | 02-15 04-05 | 07-01 08-15
spinach     | Épinards        | Amaranthaceae  | salade    | g     |  3 |  45 | 3 | 02-25 09-15 |             | 04-15 12-15
broad-bean  | Fèves           | Fabaceae       | haricot   | g     |  5 |  95 | 3 | 02-01 04-15 |             | 05-25 07-15
strawberry  | Fraises         | Rosaceae       | fraise    | g     |  2 |  80 | 2 |             | 07-15 04-15 | 05-15 07-20
green-bean  | Haricots verts  | Fabaceae       | haricot   | g     |  4 |  60 | 2 | 05-05 07-20 |             | 07-01 10-05
lambs       | Mâche           | Valerianaceae  | salade    | g     |  4 |  70 | 3 | 08-01 10-10 |             | 10-10 03-15
turnip      | Navets          | Brassicaceae   | betterave | bunch |  7 |  55 | 3 | 03-10 08-25 |             | 05-01 11-30
onion       | Oignons         | Amaryllidaceae | ail       | g     | 60 | 120 | 7 | 02-25 04-10 | 03-01 04-20 | 07-10 09-15
parsley     | Persil          | Apiaceae       | persil    | bunch |  5 |  75 | 3 | 03-01 08-15 |             | 05-15 12-15
pea         | Petits pois     | Fabaceae       | haricot   | g     |  3 |  80 | 2 | 02-20 05-15 |             | 05-25 07-20
leek        | Poireaux        | Amaryllidaceae | poireau   | g     |  8 | 120 | 4 |             | 05-20 08-05 | 09-01 04-10
potato      | Pommes de terre | Solanaceae     | patate    | g     | 30 |  85 | 5 |             | 03-20 05-15 | 06-15 10-10
pumpkin     | Potimarrons     | Cucurbitaceae  | courge    | g     | 60 | 110 | 7 |             | 05-15 06-10 | 09-01 10-31
radish      | Radis           | Brassicaceae   | radis     | bunch |  4 |  28 | 2 | 02-20 09-25 |             | 03-25 11-05
tomato      | Tomates         | Solanaceae     | tomate    | g     |  6 |  70 | 2 |             | 04-20 06-10 | 06-25 10-20
`

const seasonIn = (cell: string): Season | null => {
  const [from, to] = cell.split(' ')
  return from && to ? { from, to } : null
}

function readLine(line: string): Vegetable {
  const [key = '', name = '', familyName, drawing = '', counted, keeps, ready, every, sow, plant, harvest] =
    line.split('|').map((cell) => cell.trim())
  const family = (Object.keys(familyWords) as Family[]).find((one) => one === familyName)
  const unit = units.find((one) => one === counted)
  const reaped = seasonIn(harvest ?? '')
  if (!family || !unit || !reaped) throw new Error(`vegetable: ${line}`)
  return {
    key,
    name,
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

const byKey = new Map(vegetables.map((one) => [one.key, one]))

/** The vegetable of that key. @throws when no calendar ever had it. */
export function vegetableOf(key: string): Vegetable {
  const found = byKey.get(key)
  if (!found) throw new Error(`no vegetable ${key}`)
  return found
}

export const isVegetable = (key: string): boolean => byKey.has(key)
