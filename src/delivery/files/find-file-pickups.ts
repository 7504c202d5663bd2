import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { READY_MINUTES_BEFORE } from '../slots/door.ts'
import { coldest } from '../cold.ts'
import type { FileOrder, FileShare } from './file-order.ts'
import type { Hub } from '../hub.ts'
import { ML_PER_G, type Pickup } from '../pickup.ts'
import { findPlace, savePlace } from '../place-store.ts'
import type { PlaceId } from '../ids.ts'

export type Keeping = { hub: Hub; now: Date; by: PersonId }

/** One collection a place, even when the file names a shop in two ways. */
export async function pickupsOf(tx: Tx, said: FileOrder, { hub, now }: Keeping): Promise<Pickup[]> {
  const shares = new Map<string, FileShare>()
  for (const share of said.shares) {
    const placeId = await placeIdOf(tx, hub, { siret: share.siret, name: share.merchant }, now)
    const before = shares.get(placeId)
    const heaviestParcel_g = Math.max(share.heaviestParcel_g, before?.heaviestParcel_g ?? 0)
    shares.set(placeId, { ...share, goods: [...(before?.goods ?? []), ...share.goods], heaviestParcel_g })
  }
  return [...shares].map(([placeId, share]) => pickupOf(asId(placeId), share, said.slotFrom))
}

function pickupOf(placeId: PlaceId, { goods, heaviestParcel_g }: FileShare, slotFrom: Date): Pickup {
  const weight_g = goods.reduce((sum, one) => sum + one.weight_g, 0)
  return {
    placeId,
    readyAt: new Date(slotFrom.getTime() - READY_MINUTES_BEFORE * 60_000),
    weight_g,
    volume_ml: Math.ceil(weight_g * ML_PER_G),
    cold: coldest(goods.map(({ cold }) => cold)),
    heaviestParcel_g,
    goods,
  }
}

/** The shop that a file names; one that nobody knows yet is written down, to be placed. */
async function placeIdOf(
  tx: Tx,
  hub: Hub,
  shop: { siret: string | null; name: string },
  now: Date,
): Promise<string> {
  const known = await findPlace(tx, hub.id, shop)
  if (known) return known.id
  const id = newId<PlaceId>()
  const none = { organisationId: null, phone: null, address: '', postcode: '', town: '', point: null }
  await savePlace(tx, { id, hubId: hub.id, ...shop, ...none, visit_s: 180 }, now)
  return id
}
