import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import type { PersonId } from '#people'
import type { GivenOtherwiseId, RefundId } from '../ids.ts'
import { post } from '../ledger-store.ts'
import { lockPayment } from '../payment-store.ts'
import { aboutPayment } from '../payment.ts'
import type { TakeBackRefusal, WhyTakenBack } from './otherwise.ts'
import { insertTakenBack, wasClaimedSince } from './otherwise-store.ts'
import { givenTakenBack } from './postings.ts'
import { readRefund } from './store.ts'

type TakingBack = { givenId: GivenOtherwiseId; refundId: RefundId; why: WhyTakenBack; by: PersonId }

/**
 * What somebody had written as given otherwise is owed to the customer again, by an entry of today: no year that is over changes. Taken back
 * twice, the first counts. Whoever calls knows that they answer for that market. Refusals: 'not given' (nobody wrote it, or a bank did),
 * 'claimed since' (the customer's bank gave it to them meanwhile: it would be given twice).
 */
export async function takeBackGiven(
  tx: Tx,
  { givenId, refundId, why, by }: TakingBack,
  now: Date,
): Promise<{ ok: true } | Refused<TakeBackRefusal>> {
  const known = await readRefund(tx, refundId)
  const payment = known && (await lockPayment(tx, known.paymentId))
  const refund = await readRefund(tx, refundId)
  const given = refund?.state === 'failed' ? refund.given.find(({ id }) => id === givenId) : undefined
  if (!payment || !given || given.way === 'claim') return refuse('not given')
  if (given.takenBack) return { ok: true }
  if (await wasClaimedSince(tx, payment.id, given.at)) return refuse('claimed since')
  const { way, cents } = given
  await insertTakenBack(tx, givenId, { why, at: now, by })
  await post(tx, [givenTakenBack(way, cents, aboutPayment(payment, givenId))], now)
  await announce(tx, 'given taken back', { refundId, paymentId: payment.id, cents }, now)
  return { ok: true }
}
