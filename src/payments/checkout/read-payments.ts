import type { Db } from '#platform/db'
import { shown, type Payment } from '../payment.ts'
import { readPayments } from '../payment-store.ts'
import type { PaymentId } from '../ids.ts'

/** These payments, by id; one that nobody opened is absent. */
export async function paymentsByIds(db: Db, ids: readonly PaymentId[]): Promise<Map<string, Payment>> {
  const kept = await readPayments(db, ids)
  return new Map(kept.map((one) => [one.id, shown(one)]))
}
