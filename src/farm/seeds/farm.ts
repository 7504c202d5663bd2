import { cast, seededOrganisations, type PersonId } from '#people'
import { dayOf } from '#platform/time'
import { asId, type Naming } from '#platform/id'
import type { Bed } from '../bed.ts'
import type { Farm } from '../farm.ts'
import type { CropId, FarmId, BedId, ChoreId, FarmLotId } from '../ids.ts'

const idOf: Naming<[family: string, n: number]> = (family, n) =>
  asId(`00000000-0000-8000-8000-00fa${family}${n.toString(16).padStart(8 - family.length, '0')}`)

export const seededFarm: Farm = {
  id: idOf<FarmId>('01', 1),
  organisationId: seededOrganisations.ateliers.id,
  name: 'La Ferme urbaine',
  letter: 'F',
}

export const bedId = (n: number): BedId => idOf('02', n)
export const cropId = (n: number): CropId => idOf('03', n)
/** A crop that grows whatever the day: the example of pages. */
export const lastingCropId = cropId(61)
export const choreRowId = (n: number): ChoreId => idOf('04', n)
export const actId = (n: number): FarmLotId => idOf('05', n)

const personOf = (id: string) => cast.find((member) => member.id === id)?.personId ?? asId<PersonId>('')

/** Yanis rides a bike in the afternoon and works in the beds in the morning; the two others are invented for the farm. */
export const seededTeam = [
  { personId: personOf('yanis'), names: null },
  { personId: idOf<PersonId>('06', 1), names: ['Fatou', 'Sarr'] },
  { personId: idOf<PersonId>('06', 2), names: ['Kevin', 'Danel'] },
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

/** The lot that links lead to, of leeks of the winter of 2025. */
export const seededLot = {
  number: 'F-260320-01',
  cropId: cropId(60),
  harvestedOn: dayOf('2026-03-20'),
  quantity: 9_600,
}
