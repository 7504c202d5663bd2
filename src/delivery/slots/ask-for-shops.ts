import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { readHub } from '../hub-store.ts'
import type { ServingHub } from '../hub.ts'
import { findPlace, placesOfOrganisations, savePlace } from '../place-store.ts'
import { daysRidden } from '../shift-store.ts'
import { pointOfAddress } from '../addresses/door.ts'
import { daysAhead, slotsOn, type OfferedSlot } from './slot.ts'
import type { HubId, PlaceId } from '../ids.ts'

/** Every slot that a hub offers in the days to come, whether or not the bikes can still keep it. */
export const slotsAhead = ({ slots }: Pick<ServingHub, 'slots'>, now: Date): OfferedSlot[] =>
  daysAhead(now).flatMap((day) => slotsOn(slots, day, now))

/** The next slot of a day for which a bike has its courier; undefined when nobody is named for the days to come. */
export async function nextSlotRidden(
  db: Db,
  hub: Pick<ServingHub, 'id' | 'slots'>,
  now: Date,
): Promise<OfferedSlot | undefined> {
  const ridden = await daysRidden(db, hub.id, parisDay(now))
  return slotsAhead(hub, now).find(({ day }) => ridden.has(day))
}

/** A shop that bikes collect from, as whoever sells there knows it. */
export type KnownShop = {
  organisationId: OrganisationId
  name: string
  phone: string | null
  address: string
  postcode: string
  town: string
}

const VISIT_S = 180

/**
 * Where bikes collect at these shops, in their order: the place of its organisation, else the one of that name; opened, and put on the map
 * by its street, when the hub does not know it yet. @returns the ids of the places.
 */
export async function placesOfShops(
  db: Db,
  hubId: HubId,
  shops: readonly KnownShop[],
  now: Date,
): Promise<PlaceId[]> {
  const all = await placesOfOrganisations(
    db,
    shops.map(({ organisationId }) => organisationId),
  )
  const ids = new Map(all.filter((one) => one.hubId === hubId).map((one) => [one.organisationId, one.id]))
  for (const shop of shops)
    if (!ids.has(shop.organisationId)) ids.set(shop.organisationId, await openPlace(db, hubId, shop, now))
  return shops.map(({ organisationId }) => ids.get(organisationId)!)
}

/** The same for one shop. */
export const placeOfShop = async (db: Db, hubId: HubId, shop: KnownShop, now: Date): Promise<PlaceId> =>
  (await placesOfShops(db, hubId, [shop], now))[0]!

const openPlace = (db: Db, hubId: HubId, shop: KnownShop, now: Date): Promise<PlaceId> =>
  db.transaction(async (tx) => {
    if (!(await readHub(tx, hubId))) throw new Error(`no hub ${hubId}`)
    const named = await findPlace(tx, hubId, { siret: null, name: shop.name })
    const { organisationId, name, phone, address, postcode, town } = shop
    const place = named
      ? { ...named, organisationId: named.organisationId ?? organisationId }
      : {
          id: asId(organisationId),
          hubId,
          organisationId,
          siret: null,
          name,
          phone,
          address,
          postcode,
          town,
          point: (await pointOfAddress(tx, address, town)) ?? null,
          visit_s: VISIT_S,
        }
    await savePlace(tx, place, now)
    return place.id
  })
