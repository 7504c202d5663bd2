import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { refundCameBack, refundSettled } from './postings.ts'
import { post } from '../ledger-store.ts'
import { providerOf, type RefundReading } from '../provider/door.ts'
import { lockPayment, readPayment } from '../payment-store.ts'
import { aboutPayment, receivedOf } from '../payment.ts'
import { shareIdOf, type Refund } from './refund.ts'
import { lockRefund, readRefund, writeFailed, writeSettled, writeTold } from './store.ts'
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

/** It will not be given this way. What it took stays taken: it is owed to the customer until somebody gives it otherwise. */
async function failRefund(tx: Tx, id: RefundId, failure: string, now: Date): Promise<void> {
  const refund = await lockRefund(tx, id)
  const payment = refund && (await lockPayment(tx, refund.paymentId))
  if (!payment || refund.state === 'failed') return
  await writeFailed(tx, id, failure, now)
  await post(tx, [refundCameBack(refund, aboutPayment(payment, refund.id))], now)
  await announce(tx, 'refund failed', told(refund), now)
}

const told = (refund: Refund) => ({
  refundId: refund.id,
  paymentId: refund.paymentId,
  shareId: shareIdOf(refund),
  cents: refund.cents,
})
