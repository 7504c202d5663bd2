import { readFile } from '#platform/files'
import { idIn, notFound, type Ask } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import { gesturesOfOrder } from '../gestures/door.ts'
import type { GestureId } from '../ids.ts'
import { ordersByIds } from '../order-store.ts'
import { proofPage } from './proof-page.tsx'
import { insertReading, namesOf, readProof } from './story-store.ts'

/** The picture that proves a delivery, for whoever runs the bikes of that hub and nobody else. */
export async function showPicture(c: Ask): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const { db, now, ground } = c.var
  const gestureId = idIn<GestureId>(c)
  const proof = await readProof(db, hub.id, gestureId)
  const found = proof && (await readFile(db, ground.site.dataDir, proof.fileId))
  if (!found) throw notFound()
  await db.transaction((tx) => insertReading(tx, { gestureId, readerId: actor.personId, at: now }))
  return c.body(new Uint8Array(found.bytes), 200, {
    'content-type': found.file.mediaType,
    'cache-control': 'private, no-store',
  })
}

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
