import type { Tx } from '#platform/db'
import { listHubs } from '../hub-store.ts'
import { movePlace, placesToMove } from '../place-store.ts'
import { pointOfAddress } from './find-address-point.ts'
import type { HubId } from '../ids.ts'

/**
 * Places that nobody placed take the point of their address when it is known; places put there before follow what is known of it now,
 * unless a plan to come counts with them: its hours would no longer be true.
 */
export async function placeByAddresses(tx: Tx, hubId: HubId): Promise<void> {
  for (const { id, address, town } of await placesToMove(tx, hubId)) {
    const point = await pointOfAddress(tx, address, town)
    if (point) await movePlace(tx, id, point)
  }
}

/** The same in every hub, once the addresses of a commune are known. */
export async function placeAllByAddresses(tx: Tx): Promise<void> {
  for (const { id } of await listHubs(tx)) await placeByAddresses(tx, id)
}
