import { fold } from '#platform/i18n'
import type { OrganisationId } from '#people'
import type { Point } from './order.ts'
import type { PlaceId, HubId } from './ids.ts'

/** Where goods are collected: a shop, the farm. */
export type Place = {
  id: PlaceId
  hubId: HubId
  organisationId: OrganisationId | null
  siret: string | null
  name: string
  phone: string | null
  address: string
  postcode: string
  town: string
  /** Null until its street is known or somebody places it: bikes cannot go there before. */
  point: (Point & { from: 'person' | 'address' | 'street' }) | null
  visit_s: number
}

/** The name of a street as it is written in an address, without the number of the door. */
export const streetName = (address: string): string =>
  address.replace(/^\s*\d+\s*(?:bis|ter|quater|[a-d]\b)?[\s,]*/i, '').trim()

/** What two spellings of a street share: "95 bis Rue de l'Égalité" and "12, rue de l’egalite" are one street. */
export const streetKey = (address: string): string => fold(streetName(address))

/** Two people write the address of one building each in their way; an address that is forgotten is nobody's. */
export const isSameAddress = (one: string, other: string): boolean =>
  one !== '' && plain(one) === plain(other)

const plain = (address: string): string =>
  address
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
