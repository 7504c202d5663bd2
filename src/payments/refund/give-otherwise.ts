import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { post } from '../ledger-store.ts'
import { lockPayment } from '../payment-store.ts'
import { aboutPayment } from '../payment.ts'
import type { GivingOtherwise, OtherwiseRefusal } from './otherwise.ts'
import { insertGivenOtherwise, wasGivenOtherwise } from './otherwise-store.ts'
import { givenOtherwise } from './postings.ts'
import { owedOf } from './refund.ts'
import { readRefund } from './store.ts'

/**
 * Somebody gave back, outside of the provider, all that was owed of a refund that had come back: the ledger lets it out, once. Whoever calls
 * knows that they answer for that market. Refusals: 'nothing owed' (it was said already), 'in the future', 'before it came back'.
 */
export async function giveOtherwise(
  tx: Tx,
  { id, refundId, way, reference, on, by }: GivingOtherwise,
  now: Date,
): Promise<{ ok: true } | Refused<OtherwiseRefusal>> {
  const known = await readRefund(tx, refundId)
  const payment = known && (await lockPayment(tx, known.paymentId))
  const refund = await readRefund(tx, refundId)
  if (await wasGivenOtherwise(tx, id, refundId)) return { ok: true }
  const cents = refund ? owedOf(refund) : 0
  if (!payment || refund?.state !== 'failed' || cents === 0) return refuse('nothing owed')
  if (on > parisDay(now)) return refuse('in the future')
  if (on < parisDay(refund.failedAt)) return refuse('before it came back')
  const given = { id, refundId, cents, way, reference, on, at: now, by }
  if (!(await insertGivenOtherwise(tx, given))) return refuse('nothing owed')
  await post(tx, [givenOtherwise(way, cents, aboutPayment(payment, id))], now)
  await announce(
    tx,
    'refund given otherwise',
    { refundId, paymentId: payment.id, cents, way, on, reference },
    now,
  )
  return { ok: true }
}
