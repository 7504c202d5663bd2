import { breaks, type Db } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import type { Hub } from '../hub.ts'
import { lockPlace, savePlace } from '../place-store.ts'
import { streetKey, type Place } from '../place.ts'
import { pointOfAddress } from '../addresses/door.ts'

/** What the form of a place says. Its point is null when nobody put it on the map. */
export type SaidPlace = Pick<
  Place,
  'name' | 'phone' | 'address' | 'postcode' | 'town' | 'visit_s' | 'point'
> & {
  /** Of the organisation that runs the hub, which asks for deliveries from there. */
  own: boolean
}
export type PlaceRefusal = 'unknown place' | 'name taken' | 'own place known' | 'changed meanwhile'
type Changed = { ok: true } | { ok: false; refusal: PlaceRefusal }

/** Changes when anything that the form of a place shows does; a point that follows its address is not shown. */
export const versionOfPlace = ({
  name,
  phone,
  address,
  postcode,
  town,
  visit_s,
  point,
  own,
}: SaidPlace): string =>
  versionOf([name, phone, address, postcode, town, visit_s, point?.from === 'person' ? point : null, own])

/** A place as its form says it. */
export const asSaid = (place: Place, hub: Hub): SaidPlace => ({
  ...place,
  own: place.organisationId === hub.organisationId,
})

/** Adds a place where bikes collect; the same id twice is once. Refusals: 'name taken', 'own place known' (the organisation has one already). */
export async function addPlace(
  db: Db,
  { hub, id, said }: { hub: Hub; id: string; said: SaidPlace },
  now: Date,
): Promise<Changed> {
  return refusingTaken(() =>
    db.transaction(async (tx) => {
      const before = await lockPlace(tx, id)
      if (before) return before.hubId === hub.id ? { ok: true } : { ok: false, refusal: 'unknown place' }
      const { own, ...words } = said
      const point = said.point ?? (await pointOfAddress(tx, said.address, said.town)) ?? null
      const organisationId = own ? hub.organisationId : null
      await savePlace(tx, { id, hubId: hub.id, ...words, organisationId, siret: null, point }, now)
      return { ok: true }
    }),
  )
}

/**
 * Writes a place as a form saw it. One that nobody put on the map follows its address. Refusals: 'unknown place' of this hub, 'name taken',
 * 'own place known', 'changed meanwhile'.
 */
export async function changePlace(
  db: Db,
  { hub, id, said, seen }: { hub: Hub; id: string; said: SaidPlace; seen: string },
  now: Date,
): Promise<Changed> {
  return refusingTaken(() =>
    db.transaction(async (tx) => {
      const before = await lockPlace(tx, id)
      if (before?.hubId !== hub.id) return { ok: false, refusal: 'unknown place' }
      const found = foundThere(versionOfPlace(asSaid(before, hub)), versionOfPlace(said), seen)
      if (found === 'same') return { ok: true }
      if (found === 'changed') return { ok: false, refusal: 'changed meanwhile' }
      const kept = said.point ?? (before.point && stillThere(before, said) ? before.point : null)
      const point = kept ?? (await pointOfAddress(tx, said.address, said.town)) ?? null
      const { own, ...words } = said
      const shop = before.organisationId === hub.organisationId ? null : before.organisationId
      await savePlace(
        tx,
        { ...before, ...words, point, organisationId: own ? hub.organisationId : shop },
        now,
      )
      return { ok: true }
    }),
  )
}

/** A point that follows an address, or its street, stands while that has not changed; one put by hand goes when its form says none. */
function stillThere({ point, address, town }: Place, said: SaidPlace): boolean {
  if (point?.from === 'person' || town !== said.town) return false
  return point?.from === 'address' ? address === said.address : streetKey(address) === streetKey(said.address)
}

async function refusingTaken(save: () => Promise<Changed>): Promise<Changed> {
  try {
    return await save()
  } catch (cause) {
    if (breaks(cause, 'places_by_organisation')) return { ok: false, refusal: 'own place known' }
    if (breaks(cause, 'places_by_name')) return { ok: false, refusal: 'name taken' }
    throw cause
  }
}
