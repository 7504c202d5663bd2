import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { hasAddresses, resolveAddress, type Address } from '#territory'
import { listHubs } from './hub-store.ts'
import type { Point } from './order.ts'
import { movePlace, placesToMove, pointOfStreet } from './place-store.ts'
import { streetKey } from './place.ts'

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

/**
 * Places that nobody placed take the point of their address when it is known; places put there before follow what is known of it now,
 * unless a plan to come counts with them: its hours would no longer be true.
 */
export async function placeByAddresses(tx: Db, hubId: string): Promise<void> {
  for (const { id, address, town } of await placesToMove(tx, hubId)) {
    const point = await pointOfAddress(tx, address, town)
    if (point) await movePlace(tx, id, point)
  }
}

/** The same in every hub, once the addresses of a commune are known. */
export async function placeAllByAddresses(tx: Db): Promise<void> {
  for (const { id } of await listHubs(tx)) await placeByAddresses(tx, id)
}
