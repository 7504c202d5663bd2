import type { Tx } from '#platform/db'
import type { Refused } from '#platform/refusal'
import { readPayment } from '../payment-store.ts'
import { feeLeftOf } from '../payment.ts'
import { leftOf } from '../share.ts'
import { sharesOf } from '../share-store.ts'
import type { RefundAsk, RefundRefusal } from './refund.ts'
import { refundShare } from './refund-share.ts'
import { wasClaimedBack } from './store.ts'

/**
 * Gives back as `refundShare` does; where the bank of the customer gave them a part of it already, only what is left of that part of the
 * payment, perhaps nothing. @returns the cents that are given back.
 */
export async function refundWhatIsLeft(
  tx: Tx,
  ask: RefundAsk,
  now: Date,
): Promise<{ ok: true; cents: number } | Refused<RefundRefusal>> {
  const whole = await refundShare(tx, ask, now)
  if (whole.ok) return { ok: true, cents: ask.cents }
  if (whole.refusal !== 'more than paid' || !(await wasClaimedBack(tx, ask.paymentId))) return whole
  const cents = await leftOfPart(tx, ask)
  if (cents <= 0) return { ok: true, cents: 0 }
  const rest = await refundShare(tx, { ...ask, cents }, now)
  return rest.ok ? { ok: true, cents } : rest
}

async function leftOfPart(tx: Tx, { paymentId, shareId }: RefundAsk): Promise<number> {
  if (shareId === 'delivery') {
    const payment = await readPayment(tx, paymentId)
    return payment ? feeLeftOf(payment) : 0
  }
  const share = (await sharesOf(tx, paymentId)).find((one) => one.id === shareId)
  return share ? leftOf(share) : 0
}
