import type { Db } from '#platform/db'
import { foundThere } from '#platform/web'
import { refuse } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import { lockPlace, savePlace } from '../place-store.ts'
import { streetKey, type Place } from '../place.ts'
import { pointOfAddress } from '../addresses/door.ts'
import { type SaidPlace, type Changed, versionOfPlace, asSaid } from './said-place.ts'
import { refusingTaken } from './refuse-taken.ts'
import type { PlaceId } from '../ids.ts'

/**
 * Writes a place as a form saw it. One that nobody put on the map follows its address. Refusals: 'unknown place' of this hub, 'name taken',
 * 'own place known', 'changed meanwhile'.
 */
export async function changePlace(
  db: Db,
  { hub, id, said, seen }: { hub: Hub; id: PlaceId; said: SaidPlace; seen: string },
  now: Date,
): Promise<Changed> {
  return refusingTaken(() =>
    db.transaction(async (tx) => {
      const before = await lockPlace(tx, id)
      if (before?.hubId !== hub.id) return refuse('unknown place')
      const found = foundThere(versionOfPlace(asSaid(before, hub)), versionOfPlace(said), seen)
      if (found === 'same') return { ok: true }
      if (found === 'changed') return refuse('changed meanwhile')
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
