import { cancelPayment, paymentsByIds, settlePayment, type PaymentId } from '#payments'
import type { Ground } from '#platform/ground'
import { tryEach } from '#platform/jobs'
import { confirmPaid } from './confirm-paid.ts'
import { letGo } from './let-go.ts'
import { lockOrder } from '../order-store.ts'
import { isHeld } from '../order.ts'
import { heldPast } from './reservation-store.ts'
import { asId } from '#platform/id'

/**
 * Lets go of every order whose time to pay is over, once the provider has said that nobody paid: goods and hours are free again. For
 * the job of every minute. @returns how many.
 */
export async function lapseOrders(ground: Ground, now: Date): Promise<number> {
  let lapsed = 0
  const lapse = async ({ id }: { id: PaymentId }) => void ((await lapseOrder(ground, id, now)) && lapsed++)
  await tryEach(await heldPast(ground.db, now), lapse, 'Some orders were not let go')
  return lapsed
}

async function lapseOrder(ground: Ground, id: PaymentId, now: Date): Promise<boolean> {
  const { db } = ground
  await settlePayment(ground, id, now)
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, asId(id))
    if (!order || !isHeld(order) || order.expiresAt > now) return false
    // Closed first: from here on, money that comes is late, and what came before is seen.
    await cancelPayment(tx, id, now)
    const paid = (await paymentsByIds(tx, [id])).get(id)?.state === 'paid'
    if (paid) await confirmPaid(tx, { id, late: false }, now)
    else await letGo(tx, order, 'lapsed', now)
    return !paid
  })
}
