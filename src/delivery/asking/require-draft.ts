import { idIn, notFound, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import { requireAsker } from '../access.ts'
import type { Draft } from './draft.ts'
import { readDraft } from './draft-store.ts'
import type { Place } from '../place.ts'

export type OpenDraft = { by: PersonId; places: Place[]; place: Place; draft: Draft }

/** The draft of this address, for the places of who asks. @throws notFound for anybody else. */
export async function requireDraft(c: Ask): Promise<OpenDraft> {
  const { actor, places } = await requireAsker(c)
  const draft = await readDraft(
    c.var.db,
    idIn(c),
    places.map(({ id }) => id),
  )
  const place = places.find(({ id }) => id === draft?.placeId)
  if (!draft || !place) throw notFound()
  return { by: actor.personId, places, place, draft }
}
