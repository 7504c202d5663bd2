import { cancelOrder } from '#delivery'
import { refundWhatIsLeft, type PaymentId } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { sharesOf } from '../share-store.ts'
import { tellStory } from '../story-store.ts'
import type { Order } from '../order.ts'
import { endEmptyOrder } from './write-store.ts'

export type Hand = { by: PersonId | null; now: Date }

/**
 * An order of which every shop refused everything: no bike comes, and bringing it is given back too. While its customer's bank disputes the
 * payment it does not end, since nothing can be given back.
 */
export async function endIfEmpty(
  tx: Tx,
  order: Order,
  { by, now, isDisputed }: Hand & { isDisputed: boolean },
): Promise<boolean> {
  const shares = await sharesOf(tx, [order.id])
  if (order.state !== 'confirmed' || shares.some((one) => one.state !== 'refused')) return false
  if (order.way.mode === 'delivery')
    await cancelOrder(tx, { id: order.id, reason: { code: 'nothing prepared' }, by }, now)
  if (isDisputed) return false
  if (order.deliveryCents > 0) {
    const ask = {
      id: asId(order.id),
      paymentId: asId<PaymentId>(order.id),
      shareId: 'delivery' as const,
      cents: order.deliveryCents,
      reason: { why: 'nobody could prepare' } as const,
      by,
    }
    const refunded = await refundWhatIsLeft(tx, ask, now)
    if (!refunded.ok) throw new Error(`refund of delivery ${order.id}: ${refunded.refusal}`)
  }
  await endEmptyOrder(tx, order.id, now)
  await tellStory(tx, { orderId: order.id, what: 'order emptied', by }, now)
  return true
}
