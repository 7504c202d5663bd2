import { cancelOrder } from '#delivery'
import { freeStock } from '#market'
import { cancelPayment } from '#payments'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { granted } from '#platform/refusal'
import { tellStory } from '../story-store.ts'
import { writeState } from '../order-store.ts'
import type { Order } from '../order.ts'
import { endReservations, reservationsOf } from './reservation-store.ts'

/**
 * Frees what an order that is not confirmed holds: its goods, also those of one that lapsed and whose goods were held again, and its hours
 * while its time to pay lasts. No money is taken for it any more. Whoever calls holds the order.
 */
export async function letGo(
  tx: Tx,
  order: Pick<Order, 'id' | 'way' | 'state' | 'expiresAt'>,
  state: 'lapsed' | 'cancelled',
  now: Date,
): Promise<void> {
  // past its time, the hours are let go by the bikes themselves, and may be taken again if the money comes late
  if (order.way.mode === 'delivery' && order.state !== 'reserving' && order.expiresAt > now)
    granted(await cancelOrder(tx, { id: order.id, reason: { code: 'not paid' }, by: null }, now))
  const open = (await reservationsOf(tx, order.id)).filter((one) => one.ended === null)
  if (open.length > 0) await freeStock(tx, open)
  await endReservations(tx, order.id, now)
  await writeState(tx, order.id, { state, endedAt: now })
  await tellStory(tx, { orderId: order.id, what: state }, now)
  await cancelPayment(tx, asId(order.id), now)
}
