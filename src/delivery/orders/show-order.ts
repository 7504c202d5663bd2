import type { Ask } from '#platform/web'
import { followUrl } from '../follow/door.ts'
import { gesturesOfOrder, standing } from '../gestures/door.ts'
import { placesByIds } from '../place-store.ts'
import { wasCollected } from '../slots/door.ts'
import { orderPage } from './order-page.tsx'
import { storyOf } from './order-story.ts'
import { messagesOf, namesOf, readingsOf, turnsOf } from './story-store.ts'
import type { OpenOrder } from './open-order.ts'
import type { PlaceId } from '../ids.ts'

/** The page of an order with all that happened to it; `refused`: why what was asked is not done. */
export async function answerOrder(c: Ask, { open, order }: OpenOrder, refused?: string): Promise<Response> {
  const { db, ground } = c.var
  const gestures = await gesturesOfOrder(db, order.id)
  const asked = [order.askedByPlace, ...order.pickups.map(({ placeId }) => placeId)]
  const places = await placesByIds(
    db,
    asked.filter((id) => id !== null),
  )
  const nameOf = (id: PlaceId | null) =>
    id ? (places.find((one) => one.id === id)?.name ?? 'Commerce') : 'Dépôt'
  const story = storyOf(order, {
    gestures,
    turns: await turnsOf(db, order.id),
    messages: await messagesOf(db, order.id),
    readings: await readingsOf(db, order.id),
    placeNameOf: nameOf,
  })
  const stands = standing(gestures)
  return orderPage(c, {
    open,
    order,
    story,
    names: await namesOf(
      db,
      story.flatMap(({ by }) => by ?? []),
    ),
    nameOf,
    collected: wasCollected(stands),
    proved: stands.some(({ id, kind }) => kind === 'delivered' && id === order.ended?.gestureId),
    url: followUrl(ground.site.url, order.follow),
    refused,
  })
}
