import { idIn, notFound, type Ask } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import { gesturesOfOrder } from '../gestures/door.ts'
import { ordersByIds } from '../order-store.ts'
import { proofPage } from './proof-page.tsx'
import { insertReading, namesOf } from './story-store.ts'

/** What proves that it was handed over; that it was read stays, for its customer and for the hub. */
export async function showProof(c: Ask): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const { db, now } = c.var
  const [order] = await ordersByIds(db, [idIn(c, 'order')])
  if (order?.hubId !== hub.id) throw notFound()
  const gesture = (await gesturesOfOrder(db, order.id)).find(({ id }) => id === order.ended?.gestureId)
  if (gesture?.kind !== 'delivered') throw notFound()
  await db.transaction((tx) =>
    insertReading(tx, { gestureId: gesture.id, readerId: actor.personId, at: now }),
  )
  const by = (await namesOf(db, [gesture.byPerson])).get(gesture.byPerson) ?? ''
  return proofPage(c, { order, gesture, by })
}
