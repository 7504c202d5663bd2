import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { hasAddresses, resolveAddress, type Address } from '#territory'
import type { Point } from '../order.ts'
import { pointOfStreet } from './street-store.ts'
import { streetKey } from '../place.ts'

export type FoundPoint = Point & { from: 'address' | 'street' }

/**
 * Where an address is: its door where the addresses of its commune were imported, else the middle of its street, else the middle of the
 * doors that were delivered there.
 */
export async function pointOfAddress(db: Db, address: string, town: string): Promise<FoundPoint | undefined> {
  if (await hasAddresses(db)) {
    const found = await resolveAddress(db, `${address} ${town}`)
    const one = 'one' in found ? found.one : found.several.find((street) => isStreetOf(street, address, town))
    if (one) return pointOf(one)
  }
  return pointOfStreet(db, address, town)
}

export const pointOf = ({ of, latitude, longitude }: Address): FoundPoint => ({
  latitude,
  longitude,
  from: of === 'door' ? 'address' : 'street',
})

/** A number that nobody published: its street is known all the same. */
const isStreetOf = (found: Address, address: string, town: string): boolean =>
  found.of === 'street' && fold(found.address) === streetKey(address) && fold(found.town) === fold(town)
