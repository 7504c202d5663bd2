import type { Db } from '#platform/db'
import { gesturesOfOrder, standing, type Gesture } from '../gestures/door.ts'
import type { PlaceId } from '../ids.ts'
import type { Order } from '../order.ts'
import { placesByIds } from '../place-store.ts'
import { storyOf, type StoryLine } from './order-story.ts'
import { messagesOf, readingsOf, turnsOf } from './story-store.ts'

type Delivered = Extract<Gesture, { kind: 'delivered' }>

/** All that happened to an order; `delivered`: the gesture that proves that it was handed over, while it stands. */
export type ReadStory = {
  story: StoryLine[]
  stands: Gesture[]
  delivered: Delivered | undefined
  nameOf: (id: PlaceId | null) => string
}

export async function readStory(db: Db, order: Order): Promise<ReadStory> {
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
  const isProof = (one: Gesture): one is Delivered =>
    one.kind === 'delivered' && one.id === order.ended?.gestureId
  return { story, stands, delivered: stands.find(isProof), nameOf }
}
