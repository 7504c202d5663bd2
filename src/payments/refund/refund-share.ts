import type { Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import { refuse, type Refused } from '#platform/refusal'
import { deliveryRefunded, shareRefunded } from './postings.ts'
import { post } from '../ledger-store.ts'
import { addDeliveryRefunded, lockPayment } from '../payment-store.ts'
import { aboutPayment, feeLeftOf, isPaid, stateOf, type KeptPayment } from '../payment.ts'
import { insertRefund, readRefund } from './store.ts'
import { shareIdOf, type Refund, type RefundAsk, type RefundPart, type RefundRefusal } from './refund.ts'
import { leftOf } from '../share.ts'
import { addRefunded, sharesOf } from '../share-store.ts'

type Refunded = { ok: true; refund: Refund } | Refused<RefundRefusal>

/**
 * Gives part of a share, or of the delivery fee (`shareId: 'delivery'`), back to the customer: the ledger moves in this transaction, the
 * provider is told afterwards, at least once, with a key. The same id again is the same refund. 'more than paid': more than what is
 * left of that part. 'disputed': the customer's bank already claims this money, giving it back too would lose it twice.
 */
export async function refundShare(tx: Tx, ask: RefundAsk, now: Date): Promise<Refunded> {
  const payment = await lockPayment(tx, ask.paymentId)
  const known = await readRefund(tx, ask.id)
  if (known) return sameAsk(known, ask) ? { ok: true, refund: known } : refuse('asked otherwise')
  if (!payment || !isPaid(payment)) return refuse('not paid')
  if (stateOf(payment) === 'disputed') return refuse('disputed')
  if (ask.cents <= 0) return refuse('more than paid')
  const taken = ask.shareId === 'delivery' ? takeDelivery : takeShare
  if (!(await taken(tx, payment, ask, now))) return refuse('more than paid')
  const { id, shareId, ...rest } = ask
  const of: RefundPart = shareId === 'delivery' ? { part: 'delivery' } : { part: 'share', shareId }
  await insertRefund(tx, { id, of, ...rest }, now)
  await addJob(tx, 'work-refund', { id }, { key: `work-refund ${id}` })
  const written = await readRefund(tx, id)
  if (!written) throw new Error(`Refund ${id} was written and is not there`)
  return { ok: true, refund: written }
}

const sameAsk = (known: Refund, { paymentId, shareId, cents }: RefundAsk): boolean =>
  known.paymentId === paymentId && known.cents === cents && (shareIdOf(known) ?? known.part) === shareId

type Take = (tx: Tx, payment: KeptPayment, ask: RefundAsk, now: Date) => Promise<boolean>

const takeDelivery: Take = async (tx, payment, { id, cents }, now) => {
  if (cents > feeLeftOf(payment)) return false
  await post(tx, [deliveryRefunded(payment, cents, aboutPayment(payment, id), 'to refund')], now)
  await addDeliveryRefunded(tx, payment.id, cents)
  return true
}

const takeShare: Take = async (tx, payment, { id, shareId, cents }, now) => {
  const share = (await sharesOf(tx, payment.id)).find((one) => one.id === shareId)
  if (!share || cents > leftOf(share)) return false
  await post(tx, [shareRefunded(share, cents, aboutPayment(payment, id), 'to refund')], now)
  await addRefunded(tx, share.id, cents)
  return true
}
