import { addDays, dayOf, daysBetween, type Day } from '#platform/time'
import { isGrowing, isInSeason, openCrop, readyOn, type Crop, type CropPlan, type How } from '../crop.ts'
import type { Destination } from '../move.ts'
import { bedId, cropId, lastingCropId, seededFarm } from './farm.ts'
import { isIn, type Unit } from '../vegetable-calendar.ts'
import { vegetableOf } from '../vegetable-calendar.ts'
import type { CropId } from '../ids.ts'

/** A year of the farm, so that a demo has what its season has: bed | vegetable | variety | begun | ended | supplier | supplier's lot */
const year = `
1  | tomato     | anciennes  | planted 04-25 | 10-05 | Pépinière des Marais     | PM-04-11
2  | courgette  |            | planted 04-22 | 09-10 | Pépinière des Marais     | PM-04-02
3  | cucumber   |            | planted 05-10 | 09-05 | Pépinière des Marais     | PM-05-07
4  | batavia    |            | planted 03-15 | 06-20 | Pépinière des Marais     | PM-03-09
5  | carrot     | des sables | sown 02-26    | 11-28 | Semences du Littoral     | SL-88213
6  | radish     |            | sown 04-20    | 06-15 | Semences du Littoral     | SL-90117
7  | spinach    |            | sown 03-10    | 06-15 | Semences du Littoral     | SL-90342
8  | potato     | Bintje     | planted 04-05 | 08-15 | Coopérative de la plaine | CP-0418
9  | parsley    | plat       | sown 03-10    | 12-15 | Semences du Littoral     | SL-87764
10 | leek       |            | planted 05-24 | 04-05 | Pépinière des Marais     |
11 | green-bean |            | sown 06-02    | 09-25 | Semences du Littoral     | SL-91200
12 | leek       |            | planted 06-10 | 04-10 | Pépinière des Marais     |
3  | lambs      |            | sown 09-08    | 03-10 | Semences du Littoral     | SL-92040
2  | spinach    | d’hiver    | sown 09-12    | 12-15 | Semences du Littoral     | SL-92051
1  | lambs      |            | sown 10-08    | 03-15 | Semences du Littoral     | SL-92088
7  | cabbage    | de Milan   | planted 07-05 | 02-10 | Pépinière des Marais     | PM-07-01
6  | beetroot   | de garde   | sown 06-22    | 11-15 | Semences du Littoral     | SL-91733
8  | turnip     |            | sown 08-18    | 11-30 | Semences du Littoral     | SL-91902
2  | radish     |            | sown 03-01    | 04-20 | Semences du Littoral     | SL-89810
`
/** What grew a year earlier on three beds: on one of them, the same family comes back. */
const before = `
1 | tomato |  | planted 04-25 | 10-05 | Pépinière des Marais | PM-1
5 | onion  |  | planted 03-15 | 07-20 | Pépinière des Marais | PM-2
6 | carrot |  | sown 03-12    | 06-20 | Semences du Littoral | SL-3
`
const AHEAD_DAYS = 14

/** What grows, what comes within two weeks, what each bed had last; something to begin today when the season has anything. */
export function seededCrops(today: Day): Crop[] {
  const rows = (lines: string) => lines.trim().split('\n')
  const now = rows(year).map((line, i) => cropIn(line, { id: cropId(i + 1), today, yearsAgo: 0 }))
  const then = rows(before).map((line, i) => cropIn(line, { id: cropId(50 + i), today, yearsAgo: 1 }))
  const isBegunToday = now.some((one) => one.plannedOn === today)
  return [...now, ...then, ...(isBegunToday ? [] : beginning(today)), winterLeeks, strawberries]
}

function cropIn(line: string, { id, today, yearsAgo }: { id: CropId; today: Day; yearsAgo: number }): Crop {
  const [bed, vegetable = '', variety = '', begun = '', ended = '', supplier = '', supplierLot = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const [how = '', from = ''] = begun.split(' ')
  const thisYear = Number(today.slice(0, 4))
  const isYetToCome = dayOf(`${thisYear}-${from}`) > addDays(today, AHEAD_DAYS)
  const first = thisYear - (isYetToCome ? 1 : 0) - yearsAgo
  const on = dayOf(`${first}-${from}`)
  const until = dayOf(`${ended < from ? first + 1 : first}-${ended}`)
  const plan: CropPlan = {
    id,
    farmId: seededFarm.id,
    bedId: bedId(Number(bed)),
    vegetable,
    variety,
    how: how === 'sown' ? ('sown' as const) : ('planted' as const),
    plannedOn: on,
    supplier,
    supplierLot,
  }
  return until <= today
    ? { ...plan, standing: 'ended', begunOn: on, endedOn: until, endedWhy: 'harvested' }
    : openCrop(plan, on < today ? on : null)
}

const beginnings: [string, How][] = [
  ['garlic', 'planted'],
  ['broad-bean', 'sown'],
  ['radish', 'sown'],
  ['lambs', 'sown'],
]

function beginning(today: Day): Crop[] {
  const found = beginnings.find(([vegetable, how]) => isInSeason({ vegetable, how }, today))
  if (!found) return []
  const [vegetable, how] = found
  const said = { supplier: 'Semences du Littoral', supplierLot: 'SL-93001', variety: '' }
  const place = { id: cropId(40), farmId: seededFarm.id, bedId: bedId(14) }
  return [{ ...place, vegetable, how, plannedOn: today, ...said, standing: 'planned' }]
}

/** Their dates are those of the calendar, whenever the demo is: so is the number of their lot, which links lead to. */
const winterLeeks: Crop = {
  farmId: seededFarm.id,
  id: cropId(60),
  bedId: bedId(14),
  vegetable: 'leek',
  variety: '',
  how: 'planted',
  plannedOn: dayOf('2025-06-10'),
  supplier: 'Pépinière des Marais',
  supplierLot: 'PM-2506-03',
  standing: 'ended',
  begunOn: dayOf('2025-06-10'),
  endedOn: dayOf('2026-04-05'),
  endedWhy: 'harvested',
}

/** They stay for years: whatever the day of the demo, there is a crop that grows, and its page. */
const strawberries: Crop = {
  farmId: seededFarm.id,
  id: lastingCropId,
  bedId: bedId(13),
  vegetable: 'strawberry',
  variety: 'Gariguette',
  how: 'planted',
  plannedOn: dayOf('2025-08-20'),
  supplier: 'Pépinière des Marais',
  supplierLot: 'PM-2508-11',
  standing: 'begun',
  begunOn: dayOf('2025-08-20'),
}

export type SeededHarvest = {
  crop: Crop
  on: Day
  quantity: number
  to: Destination
  /** How much of it was spoilt at the stall since. */
  lost: number
}

const usual: Record<Unit, number> = { g: 4_200, piece: 18, bunch: 16 }
const PAST_DAYS = 13
const MOST = 14

/** What was harvested these last two weeks: of each crop that was ready then, in its season; the oldest first. */
export function seededHarvests(today: Day): SeededHarvest[] {
  const days = Array.from({ length: PAST_DAYS }, (_, i) => addDays(today, i - PAST_DAYS))
  const crops = seededCrops(today).filter(({ standing }) => standing !== 'planned')
  return days
    .flatMap((on) => crops.filter((crop) => isReaped(crop, on)).map((crop) => ({ crop, on })))
    .slice(-MOST)
    .map(({ crop, on }, i) => {
      const much = usual[vegetableOf(crop.vegetable).unit]
      const quantity = much + Math.round((much / 6) * (i % 5))
      const isGift = i % 6 === 2
      return {
        crop,
        on,
        quantity,
        to: isGift ? { kind: 'gift', toWhom: 'Épicerie solidaire du quartier' } : { kind: 'stall' },
        lost: i % 5 === 3 ? Math.round(much / 8) : 0,
      }
    })
}

/** A little less often than the calendar asks, so that a few ask for it today. */
function isReaped(crop: Crop, on: Day): boolean {
  const { harvest, everyDays } = vegetableOf(crop.vegetable)
  const ready = readyOn(crop)
  if (!ready || ready > on || !isGrowing(crop, on) || !isIn(harvest, on)) return false
  return daysBetween(ready, on) % (everyDays + 2) === 0
}
