import type { Db } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import { lockPlace, savePlace } from '../place-store.ts'
import { pointOfAddress } from '../addresses/door.ts'
import type { SaidPlace, Changed } from './said-place.ts'
import { refusingTaken } from './refuse-taken.ts'
import type { PlaceId } from '../ids.ts'

/** Adds a place where bikes collect; the same id twice is once. Refusals: 'name taken', 'own place known' (the organisation has one already). */
export async function addPlace(
  db: Db,
  { hub, id, said }: { hub: Hub; id: PlaceId; said: SaidPlace },
  now: Date,
): Promise<Changed> {
  return refusingTaken(() =>
    db.transaction(async (tx) => {
      const before = await lockPlace(tx, id)
      if (before) return before.hubId === hub.id ? { ok: true } : refuse('unknown place')
      const { own, ...words } = said
      const point = said.point ?? (await pointOfAddress(tx, said.address, said.town)) ?? null
      const organisationId = own ? hub.organisationId : null
      await savePlace(tx, { id, hubId: hub.id, ...words, organisationId, siret: null, point }, now)
      return { ok: true }
    }),
  )
}
