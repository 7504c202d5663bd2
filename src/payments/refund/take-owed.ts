import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import type { PaymentId } from '../ids.ts'
import { insertGivenOtherwise } from './otherwise-store.ts'
import { owedOf } from './refund.ts'
import { refundsOf } from './store.ts'

/**
 * The bank of a customer took `cents` of a payment back for them: of what came back and is owed to them still, as far as that goes, nothing is
 * any more. Whoever calls holds the payment, and posts it. @returns the cents.
 */
export async function takeOwed(
  tx: Tx,
  paymentId: PaymentId,
  { cents, reference }: { cents: number; reference: string },
  now: Date,
): Promise<number> {
  let taken = 0
  for (const refund of await refundsOf(tx, paymentId)) {
    const part = Math.min(owedOf(refund), cents - taken)
    if (part === 0) continue
    const told = { way: 'claim', reference, on: parisDay(now), at: now, by: null } as const
    await insertGivenOtherwise(tx, { ...told, id: newId(), refundId: refund.id, cents: part })
    taken += part
  }
  return taken
}
