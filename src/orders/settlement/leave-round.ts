import { leaveOutPickup, placeOfShop } from '#delivery'
import { merchantsOf } from '#market'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { sharesOf, type ShareWhole } from '../share-store.ts'
import { tellStory } from '../story-store.ts'

/** A shop brings nothing while others go on: no bike goes there for this order. Whoever calls holds the order. */
export async function leaveRound(
  tx: Tx,
  { order, share }: Pick<ShareWhole, 'order' | 'share'>,
  { by, now }: { by: PersonId | null; now: Date },
): Promise<void> {
  if (order.way.mode !== 'delivery' || order.state !== 'confirmed') return
  const { id: orderId, hubId } = order
  const others = (await sharesOf(tx, [orderId])).filter(
    (one) => one.id !== share.id && one.state !== 'refused',
  )
  // two stalls of one organisation give their goods at one place
  if (others.some((one) => one.organisationId === share.organisationId)) return
  const shops = await merchantsOf(tx, [share.organisationId])
  const shop = shops.find((one) => one.id === share.merchantId)
  if (!shop) return
  const placeId = await placeOfShop(tx, hubId, shop, now)
  const leftOut = await leaveOutPickup(tx, { orderId, placeId, by }, now)
  if (leftOut.ok && leftOut.changed)
    await tellStory(tx, { orderId, shareId: share.id, what: 'pickup dropped', by }, now)
}
