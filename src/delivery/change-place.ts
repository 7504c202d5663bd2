import { breaks, type Db } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import { lockPlace, pointOfStreet, savePlace } from './place-store.ts'
import { streetKey, type Place } from './place.ts'

/** What the form of a place says. Its point is null when nobody put it on the map. */
export type SaidPlace = Pick<Place, 'name' | 'phone' | 'address' | 'postcode' | 'town' | 'visit_s' | 'point'>
export type PlaceRefusal = 'unknown place' | 'name taken' | 'changed meanwhile'
type Changed = { ok: true } | { ok: false; refusal: PlaceRefusal }

/** Changes when anything that the form of a place shows does; a point that follows its street is not shown. */
export const versionOfPlace = ({ name, phone, address, postcode, town, visit_s, point }: SaidPlace): string =>
  versionOf([name, phone, address, postcode, town, visit_s, point?.from === 'person' ? point : null])

/** Adds a place where bikes collect; the same id twice is once. Refusal: 'name taken'. */
export async function addPlace(
  db: Db,
  place: SaidPlace & { id: string; hubId: string },
  now: Date,
): Promise<Changed> {
  return refusingTaken(() =>
    db.transaction(async (tx) => {
      const before = await lockPlace(tx, place.id)
      if (before) return before.hubId === place.hubId ? { ok: true } : { ok: false, refusal: 'unknown place' }
      const point = place.point ?? (await pointOfStreet(tx, place.address, place.town)) ?? null
      await savePlace(tx, { ...place, organisationId: null, siret: null, point }, now)
      return { ok: true }
    }),
  )
}

/**
 * Writes a place as a form saw it. One that nobody put on the map follows its street. Refusals: 'unknown place' of this hub, 'name taken',
 * 'changed meanwhile'.
 */
export async function changePlace(
  db: Db,
  { id, hubId, said, seen }: { id: string; hubId: string; said: SaidPlace; seen: string },
  now: Date,
): Promise<Changed> {
  return refusingTaken(() =>
    db.transaction(async (tx) => {
      const before = await lockPlace(tx, id)
      if (before?.hubId !== hubId) return { ok: false, refusal: 'unknown place' }
      const found = foundThere(versionOfPlace(before), versionOfPlace(said), seen)
      if (found === 'same') return { ok: true }
      if (found === 'changed') return { ok: false, refusal: 'changed meanwhile' }
      const moved = streetKey(before.address) !== streetKey(said.address) || before.town !== said.town
      const kept = said.point ?? (before.point?.from === 'street' && !moved ? before.point : null)
      const point = kept ?? (await pointOfStreet(tx, said.address, said.town)) ?? null
      await savePlace(tx, { ...before, ...said, point }, now)
      return { ok: true }
    }),
  )
}

async function refusingTaken(save: () => Promise<Changed>): Promise<Changed> {
  try {
    return await save()
  } catch (cause) {
    if (breaks(cause, 'places_by_name')) return { ok: false, refusal: 'name taken' }
    throw cause
  }
}
