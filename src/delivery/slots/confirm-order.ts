import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import { writeConfirmation } from '../order-life-store.ts'
import { lockOrder } from '../order-store.ts'
import type { Order } from '../order.ts'
import type { OrderId } from '../ids.ts'

export type ConfirmRefusal = 'unknown order' | 'lapsed' | 'cancelled'
export type Confirmed = { ok: true; order: Order } | Refused<ConfirmRefusal>

/**
 * A held order is paid: it will be delivered. Twice is once. As long as its place was not given away, a payment that came late counts.
 * Refusals: 'unknown order', 'lapsed' (its slot is free again: hold another), 'cancelled'.
 */
export async function confirmOrder(db: Db, id: OrderId, now: Date): Promise<Confirmed> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    if (!order) return refuse('unknown order')
    const { standing } = order
    if (standing.state === 'cancelled')
      return refuse(standing.reason.code === 'lapsed' ? 'lapsed' : 'cancelled')
    if (standing.state === 'confirmed') return { ok: true, order }
    await writeConfirmation(tx, id, now)
    const { reference, hubId, source } = order
    await announce(tx, 'delivery ordered', { orderId: id, reference, hubId, source }, now)
    return { ok: true, order: { ...order, standing: { state: 'confirmed', at: now } } }
  })
}
