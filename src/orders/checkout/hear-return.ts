import { settlePayment } from '#payments'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { confirmPaid } from './confirm-paid.ts'
import { paidOf, type Order } from '../order.ts'

/**
 * The customer is back from the page of the provider: what became of the payment is asked, and the order confirmed when it is paid. Money
 * that came too late is heard of as well; a fact then says so. @returns whether it is paid.
 */
export async function hearReturn(ground: Ground, order: Order, now: Date): Promise<boolean> {
  if (paidOf(order)) return true
  const payment = await settlePayment(ground, asId(order.id), now)
  if (payment?.state !== 'paid') return false
  await confirmPaid(ground.db, { id: asId(order.id), late: false }, now)
  return true
}
