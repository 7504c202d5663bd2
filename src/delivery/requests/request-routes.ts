import { goTo, idIn, notFound, type Ask } from '#platform/web'
import { actorOf, type PersonId } from '#people'
import { isCollected } from '../slots/door.ts'
import { hubFor, requireAsker } from '../access.ts'
import { readDraft, requestOf, REQUESTS } from '../asking/door.ts'
import type { Order } from '../order.ts'
import type { Place } from '../place.ts'
import { requestPage } from './page.tsx'
import { followUrl, toldOf } from '../follow/door.ts'
import type { PlaceId } from '../ids.ts'

export const idsOfPlaces = (places: readonly Place[]): PlaceId[] => places.map(({ id }) => id)

export async function requireRequest(c: Ask): Promise<{ by: PersonId; order: Order }> {
  const { actor, places } = await requireAsker(c)
  const order = await requestOf(c.var.db, idIn(c), idsOfPlaces(places))
  if (!order) throw notFound()
  return { by: actor.personId, order }
}

export async function showRequest(c: Ask): Promise<Response> {
  const { places } = await requireAsker(c)
  const draft = await readDraft(c.var.db, idIn(c), idsOfPlaces(places))
  if (draft) return goTo(c, `${REQUESTS}/${draft.id}/${draft.parcels ? 'creneau' : 'colis'}`)
  return answerRequest(c, (await requireRequest(c)).order)
}

export async function answerRequest(c: Ask, order: Order, refused?: string): Promise<Response> {
  const { db, ground } = c.var
  const [collected, told] = [await isCollected(db, order), await toldOf(db, order.id)]
  const actor = actorOf(c)
  const atHub = actor !== undefined && (await hubFor(db, actor))?.id === order.hubId
  const url = followUrl(ground.site.url, order.follow)
  return requestPage(c, { order, collected, told, url, atHub, refused })
}
