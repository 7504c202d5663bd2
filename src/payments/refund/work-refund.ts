import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Ground } from '#platform/ground'
import type { Posting } from '../posting.ts'
import {
  deliveryRefundFailed,
  lateRefundFailed,
  refundSettled,
  refundUnsettled,
  shareRefundFailed,
} from './postings.ts'
import { post } from '../ledger-store.ts'
import { providerOf, type RefundReading } from '../provider/door.ts'
import { addDeliveryRefunded, lockPayment, readPayment } from '../payment-store.ts'
import { aboutPayment, receivedOf, type KeptPayment } from '../payment.ts'
import { shareIdOf, type Refund } from './refund.ts'
import { lockRefund, readRefund, writeFailed, writeSettled, writeTold } from './store.ts'
import { addRefunded, readShare } from '../share-store.ts'
import { workShares } from '../move/door.ts'
import type { RefundId } from '../ids.ts'

/**
 * Tells the provider of a refund, keeps what became of it, then takes the merchant's part back from its account. The id of the refund is the
 * key: told twice, it is given once. @throws when the provider does not answer.
 */
export async function workRefund(ground: Ground, id: RefundId, now: Date): Promise<void> {
  const { db } = ground
  const refund = await readRefund(db, id)
  const provider = await providerOf(ground)
  if (!provider || !refund || refund.state === 'failed') return
  const payment = await readPayment(db, refund.paymentId)
  const received = payment && receivedOf(payment)
  if (!received) return
  if (refund.providerId) await keepRefund(db, id, await provider.readRefund(refund.providerId), now)
  else {
    const told = await provider.refund({ id, intentId: received.intentId, cents: refund.cents })
    if (told.ok) await keepRefund(db, id, told.value, now)
    else await db.transaction((tx) => failRefund(tx, id, told.words, now))
  }
  if (refund.part === 'share') await workShares(ground, [refund.paymentId], now)
}

/** Keeps what the provider says of a refund. */
export async function keepRefund(db: Db, id: RefundId, read: RefundReading, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await writeTold(tx, id, read.providerId)
    if (read.state === 'settled') await settleRefund(tx, id, now)
    if (read.state === 'failed') await failRefund(tx, id, read.failure || 'not said', now)
  })
}

async function settleRefund(tx: Tx, id: RefundId, now: Date): Promise<void> {
  const refund = await lockRefund(tx, id)
  const payment = refund && (await lockPayment(tx, refund.paymentId))
  if (!payment || refund.state !== 'on its way') return
  await writeSettled(tx, id, now)
  await post(tx, [refundSettled(refund.cents, aboutPayment(payment, refund.id))], now)
  await announce(tx, 'refund settled', told(refund), now)
}

/** It will not be given: what it took is given up, to the cent. */
async function failRefund(tx: Tx, id: RefundId, failure: string, now: Date): Promise<void> {
  const refund = await lockRefund(tx, id)
  const payment = refund && (await lockPayment(tx, refund.paymentId))
  if (!payment || refund.state === 'failed') return
  const postings = await givenUp(tx, refund, payment)
  if (refund.state === 'settled')
    postings.push(refundUnsettled(refund.cents, aboutPayment(payment, refund.id)))
  await writeFailed(tx, id, failure, now)
  await post(tx, postings, now)
  await announce(tx, 'refund failed', told(refund), now)
}

async function givenUp(tx: Tx, refund: Refund, payment: KeptPayment): Promise<Posting[]> {
  const about = aboutPayment(payment, refund.id)
  const { cents } = refund
  if (refund.part === 'late') return [lateRefundFailed(cents, about)]
  if (refund.part === 'delivery') {
    await addDeliveryRefunded(tx, payment.id, -cents)
    return [deliveryRefundFailed(payment, cents, about)]
  }
  const share = await readShare(tx, refund.shareId)
  if (!share) throw new Error(`Refund ${refund.id} has no share`)
  await addRefunded(tx, share.id, -cents)
  return [shareRefundFailed(share, cents, about)]
}

const told = (refund: Refund) => ({
  refundId: refund.id,
  paymentId: refund.paymentId,
  shareId: shareIdOf(refund),
  cents: refund.cents,
})
