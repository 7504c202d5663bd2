import { seededOrganisations } from '#people'
import { asId, type Naming } from '#platform/id'
import type { Bike, Hub } from '../hub.ts'
import { usualHub } from '../fleet/open-hub.ts'
import type { Place } from '../place.ts'
import type { HubId, BikeId, PlaceId } from '../ids.ts'

/** The demo town. Streets of Calais are real; shops, people, numbers of doors and points are invented. */
export const seededHub: Hub = {
  id: asId<HubId>('00000000-0000-8000-8000-0000000b0001'),
  organisationId: seededOrganisations.ateliers.id,
  name: 'La Halle aux vélos',
  address: '4 Quai du Commerce, 62100 Calais',
  latitude: 50.9454,
  longitude: 1.8504,
  ...usualHub,
}

export const idOf: Naming<[family: string, n: number]> = (family, n) =>
  asId(`00000000-0000-8000-8000-0000${family}${n.toString(16).padStart(8 - family.length, '0')}`)

const bike = (n: number, name: string, payload_g: number, volume_ml: number, boxes: Bike['boxes']): Bike => ({
  id: idOf<BikeId>('b1', n),
  hubId: seededHub.id,
  name,
  payload_g,
  volume_ml,
  boxes,
})

export const seededBikes: Bike[] = [
  bike(1, 'Vélo 1', 80_000, 220_000, { le8: 2, le4: 2, le2: 1, frozen: 1 }),
  bike(2, 'Vélo 2', 100_000, 300_000, { le8: 2, le4: 1, le2: 1, frozen: 0 }),
  bike(3, 'Triporteur', 150_000, 450_000, { le8: 3, le4: 2, le2: 0, frozen: 0 }),
]

const place = (n: number, name: string, address: string, latitude: number, longitude: number): Place => ({
  id: idOf<PlaceId>('b2', n),
  hubId: seededHub.id,
  organisationId: null,
  siret: null,
  name,
  phone: `03 53 01 30 ${String(n).padStart(2, '0')}`,
  address,
  postcode: '62100',
  town: 'Calais',
  point: { latitude, longitude, from: 'person' },
  visit_s: 180,
})

const { ateliers, delplanque, saintPierre } = seededOrganisations

export const seededPlaces: Place[] = [
  { ...place(1, 'La Ferme urbaine', '12 Rue de Valenciennes', 50.9423, 1.8571), organisationId: ateliers.id },
  { ...place(2, 'Boulangerie Delplanque', '31 Rue Royale', 50.9577, 1.8523), organisationId: delplanque.id },
  {
    ...place(3, 'Crèmerie Saint-Pierre', '8 Boulevard Jacquard', 50.9493, 1.8548),
    organisationId: saintPierre.id,
  },
  place(4, 'Poissonnerie du Minck', '2 Boulevard des Alliés', 50.9621, 1.8465),
  place(5, 'Le Cageot', '77 Rue Mollien', 50.9528, 1.8589),
  place(6, 'Librairie de la Dentelle', '19 Boulevard Gambetta', 50.9461, 1.8489),
]
