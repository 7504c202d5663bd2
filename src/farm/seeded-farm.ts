import { cast, seededOrganisations } from '#people'
import { addDays, dayOf, type Day } from '#platform/time'
import type { Bed } from './bed.ts'
import type { Crop } from './crop.ts'
import type { Farm } from './farm.ts'

const idOf = (family: string, n: number): string =>
  `00000000-0000-8000-8000-00fa${family}${n.toString(16).padStart(8 - family.length, '0')}`

export const seededFarm: Farm = {
  id: idOf('01', 1),
  organisationId: seededOrganisations.ateliers.id,
  name: 'La Ferme urbaine',
  letter: 'F',
}

export const bedId = (n: number): string => idOf('02', n)
export const cropId = (n: number): string => idOf('03', n)
export const choreRowId = (n: number): string => idOf('04', n)
export const actId = (n: number): string => idOf('05', n)

const personOf = (id: string) => cast.find((one) => one.id === id)?.personId ?? ''

/** Yanis rides a bike in the afternoon and works in the beds in the morning; the two others are invented for the farm. */
export const seededTeam = [
  { personId: personOf('yanis'), names: null },
  { personId: idOf('06', 1), names: ['Fatou', 'Sarr'] },
  { personId: idOf('06', 2), names: ['Kevin', 'Lheureux'] },
] as const

/** Fourteen beds: four in the tunnel on the west, ten in the open. */
export const seededBeds: Bed[] = Array.from({ length: 14 }, (_, i) => {
  const inTunnel = i < 4
  return {
    id: bedId(i + 1),
    farmId: seededFarm.id,
    name: `Planche ${i + 1}`,
    place: inTunnel ? ('tunnel' as const) : ('open' as const),
    x_cm: inTunnel ? 100 + i * 160 : 900 + ((i - 4) % 5) * 200,
    y_cm: inTunnel ? 100 : 100 + Math.floor((i - 4) / 5) * 1300,
    width_cm: 120,
    length_cm: inTunnel ? 2400 : 1100,
  }
})

/** bed | vegetable | variety | how | days before today it begins, its own days when it is planned ahead | supplier | supplier's lot */
const lines = `
1 | tomato | anciennes | planted | 76 | Pépinière des Marais | PM-2603-11
2 | courgette | | planted | 55 | Pépinière des Marais | PM-2604-02
3 | cucumber | | planted | 20 | Pépinière des Marais | PM-2605-07
4 | batavia | | planted | 47 | Pépinière des Marais | PM-2604-09
5 | carrot | des sables | sown | 97 | Semences du Littoral | SL-88213
6 | radish | | sown | 30 | Semences du Littoral | SL-90117
7 | spinach | | sown | 52 | Semences du Littoral | SL-90342
8 | potato | Bintje | planted | 62 | Coopérative de la plaine | CP-26-0418
9 | parsley | plat | sown | 80 | Semences du Littoral | SL-87764
10 | leek | | planted | 9 | Pépinière des Marais |
11 | green-bean | | sown | 0 | Semences du Littoral | SL-91200
12 | leek | | planted | -8 | Pépinière des Marais |
`

const ofFarm = { farmId: seededFarm.id }

/** Ten crops that grow, one to be sown today, one next week. Those of the tunnel follow what was there a year ago. */
export function seededCrops(today: Day): Crop[] {
  const now = lines
    .trim()
    .split('\n')
    .map((line, i) => {
      const [bed, vegetable = '', variety = '', how, days, supplier = '', supplierLot = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      const on = addDays(today, -Number(days))
      return {
        ...ofFarm,
        id: cropId(i + 1),
        bedId: bedId(Number(bed)),
        vegetable,
        variety,
        how: how === 'sown' ? ('sown' as const) : ('planted' as const),
        plannedOn: on,
        supplier,
        supplierLot,
        begunOn: Number(days) > 0 ? on : null,
        endedOn: null,
        endedWhy: null,
      }
    })
  return [...now, ...lastYear(today), winterLeeks]
}

/** Their dates are those of the calendar, whenever the demo is: so is the number of their lot, which links lead to. */
const winterLeeks: Crop = {
  ...ofFarm,
  id: cropId(60),
  bedId: bedId(14),
  vegetable: 'leek',
  variety: '',
  how: 'planted',
  plannedOn: dayOf('2025-06-10'),
  supplier: 'Pépinière des Marais',
  supplierLot: 'PM-2506-03',
  begunOn: dayOf('2025-06-10'),
  endedOn: dayOf('2026-04-05'),
  endedWhy: 'harvested',
}
export const seededLot = {
  number: 'F-260320-01',
  cropId: winterLeeks.id,
  harvestedOn: dayOf('2026-03-20'),
  quantity: 9_600,
}

/** What grew a year ago on three beds: on one of them, the same family comes back. */
function lastYear(today: Day): Crop[] {
  const old = [
    [1, 'tomato'],
    [5, 'onion'],
    [6, 'carrot'],
  ] as const
  return old.map(([bed, vegetable], i) => {
    const begunOn = addDays(today, -365)
    return {
      ...ofFarm,
      id: cropId(50 + i),
      bedId: bedId(bed),
      vegetable,
      variety: '',
      how: vegetable === 'carrot' ? 'sown' : 'planted',
      plannedOn: begunOn,
      supplier: 'Pépinière des Marais',
      supplierLot: `PM-25-${i}`,
      begunOn,
      endedOn: addDays(begunOn, 130),
      endedWhy: 'harvested',
    }
  })
}
