import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { newId } from '#platform/id'
import { disputeOfProvider, insertDispute, readDispute, writeAnswerTold, writeClosed } from './store.ts'
import { spread, type Dispute } from './dispute.ts'
import { disputeLoss, disputeOpened, disputeWon } from './postings.ts'
import type { Posting } from '../posting.ts'
import { cameBackClaimed, deliveryRefunded, shareRefunded, takeOwed } from '../refund/door.ts'
import { post } from '../ledger-store.ts'
import { providerOf, type DisputeReading } from '../provider/door.ts'
import { addDeliveryRefunded, lockPayment, paymentOf } from '../payment-store.ts'
import { aboutPayment, feeLeftOf, isPaid, type KeptPayment } from '../payment.ts'
import { leftOf } from '../share.ts'
import { addRefunded, sharesOf } from '../share-store.ts'
import { workShares } from '../move/door.ts'
import { tellDispute } from '../tell-money.ts'
import type { PaymentId, DisputeId } from '../ids.ts'

/** Reads a dispute at the provider and keeps what became of it. @throws when it does not answer. */
export async function workDispute(ground: Ground, providerId: string, now: Date): Promise<void> {
  const provider = await providerOf(ground)
  const read = await provider?.readDispute(providerId)
  if (!read) return
  const paymentId = await paymentOf(ground.db, { intentId: read.intentId })
  // money that is not ours to know: the provider's account may serve elsewhere too
  if (!paymentId) return
  await ground.db.transaction((tx) => keepDispute(tx, paymentId, read, now))
  await workShares(ground, [paymentId], now)
}

async function keepDispute(tx: Tx, paymentId: PaymentId, read: DisputeReading, now: Date): Promise<void> {
  const payment = await lockPayment(tx, paymentId)
  if (!payment) return
  const { providerId, cents, reason, openedAt, answerUntil } = read
  const id = newId<DisputeId>()
  const about = aboutPayment(payment, providerId)
  if (await insertDispute(tx, { id, providerId, paymentId, cents, reason, openedAt, answerUntil })) {
    await post(tx, [disputeOpened(cents, about)], now)
    await announce(tx, 'payment disputed', { paymentId, reference: payment.reference, cents }, now)
    const { operatorId, reference } = payment
    await tellDispute(tx, { id, operatorId, reference, cents, answerUntil }, now)
  }
  const dispute = await disputeOfProvider(tx, providerId)
  if (!dispute || dispute.closedAt || read.state === 'open') return
  await writeClosed(tx, dispute.id, read.state, now)
  await post(
    tx,
    read.state === 'won' ? [disputeWon(dispute.cents, about)] : await lose(tx, payment, dispute, now),
    now,
  )
}

/**
 * What the bank gave back to its customer is taken first from what they were owed since a refund came back, then from each part of the payment
 * that is left.
 */
async function lose(tx: Tx, payment: KeptPayment, dispute: Dispute, now: Date): Promise<Posting[]> {
  const { providerId } = dispute
  const owed = await takeOwed(tx, payment.id, { cents: dispute.cents, reference: providerId }, now)
  const cents = dispute.cents - owed
  const shares = isPaid(payment) ? await sharesOf(tx, payment.id) : []
  const feeLeft = isPaid(payment) ? feeLeftOf(payment) : 0
  const parts = spread(cents, [...shares.map(leftOf), feeLeft])
  const about = (key: string) => aboutPayment(payment, `${providerId} ${key}`)
  const postings: Posting[] = owed > 0 ? [cameBackClaimed(owed, about('came back'))] : []
  for (const [i, share] of shares.entries()) {
    const part = parts[i] ?? 0
    if (part === 0) continue
    postings.push(shareRefunded(share, part, about(share.id), 'disputed'))
    await addRefunded(tx, share.id, part)
  }
  const fee = parts.at(-1) ?? 0
  if (fee > 0) {
    postings.push(deliveryRefunded(payment, fee, about('delivery'), 'disputed'))
    await addDeliveryRefunded(tx, payment.id, fee)
  }
  const lost = cents - parts.reduce((sum, one) => sum + one, 0)
  if (lost > 0) postings.push(disputeLoss(lost, about('loss')))
  return postings
}

/** Sends our answer to the provider. A refused one is kept as told: nobody can send it better. @throws when it does not answer. */
export async function tellAnswer(ground: Ground, id: DisputeId, now: Date): Promise<void> {
  const dispute = await readDispute(ground.db, id)
  const provider = await providerOf(ground)
  if (!provider || !dispute?.answer || dispute.toldAt) return
  await provider.answerDispute(dispute.providerId, dispute.answer)
  await ground.db.transaction((tx) => writeAnswerTold(tx, id, now))
}
