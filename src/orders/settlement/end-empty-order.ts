import { cancelOrder } from '#delivery'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { refundDelivery } from '../refund/door.ts'
import { sharesOf } from '../share-store.ts'
import { tellStory } from '../story-store.ts'
import type { Order } from '../order.ts'
import { writeState } from '../order-store.ts'

/** Why nothing is left of an order. */
export type EmptyWhy = 'nobody could prepare' | 'cancelled by customer'

const cancelCodes = {
  'nobody could prepare': 'nothing prepared',
  'cancelled by customer': 'by customer',
} as const

export type Hand = { by: PersonId | null; now: Date }

/**
 * An order of which nothing is left: no bike comes, and bringing it is given back too, with its credit note when it has a receipt. While its
 * customer's bank disputes the payment it does not end, since nothing can be given back. `why`: shops refused all, or the customer gave it up.
 */
export async function endIfEmpty(
  tx: Tx,
  order: Order,
  { by, now, isDisputed, why }: Hand & { isDisputed: boolean; why: EmptyWhy },
): Promise<boolean> {
  const shares = await sharesOf(tx, [order.id])
  if (order.state !== 'confirmed' || shares.some((one) => one.state !== 'refused')) return false
  // what a courier has already stays on their round, and comes back
  if (order.way.mode === 'delivery')
    void (await cancelOrder(tx, { id: order.id, reason: { code: cancelCodes[why] }, by }, now))
  if (isDisputed) return false
  await refundDelivery(tx, order, { reason: { why }, by }, now)
  await writeState(tx, order.id, { state: 'cancelled', endedAt: now })
  const told =
    why === 'cancelled by customer' ? { what: 'cancelled', reason: { why } } : { what: 'order emptied' }
  await tellStory(tx, { orderId: order.id, ...told, by }, now)
  return true
}
