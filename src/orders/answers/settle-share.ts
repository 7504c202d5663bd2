import { returnStock } from '#market'
import { paymentsByIds, refundWhatIsLeft, type PaymentId, type ShareId } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { leaveRound } from './leave-round.ts'
import { dropToldGoods } from './drop-goods.ts'
import { tellStory } from '../story-store.ts'
import type { Order } from '../order.ts'
import { type SettledLine, emptyLetter, settledLetter } from './letters.ts'
import { tellBuyer } from '../tell-buyer.ts'
import { markSettled } from './write-store.ts'
import { lockShare } from './store.ts'
import { dueOf, isWhollyTold } from './due-lines.ts'
import { type Hand, endIfEmpty } from './end-empty-order.ts'

/** `only`: this line alone, whatever the others wait for. */
export type Settling = { shareId: ShareId; by: PersonId | null; siteUrl: string; before: Date; only?: string }

/**
 * Gives back what the merchant's answers (given until `before`) leave of what was paid, to the cent, and tells the customer once. The id
 * of a refund is that of its line. A payment that the customer's bank disputes waits: the job of every minute tries again.
 */
export async function settleShare(
  tx: Tx,
  { shareId, by, siteUrl, before, only }: Settling,
  now: Date,
): Promise<void> {
  const whole = await lockShare(tx, shareId)
  if (!whole) return
  const due = dueOf(whole, before).filter(({ line }) => only === undefined || line.id === only)
  if (due.length === 0) return
  const payment = (await paymentsByIds(tx, [asId(whole.order.id)])).get(whole.order.id)
  const isDisputed = payment?.state === 'disputed'
  const empty = await endIfEmpty(tx, whole.order, { by, now, isDisputed })
  if (!empty && isWhollyTold(whole, due)) await leaveRound(tx, whole, { by, now })
  else if (!empty) await dropToldGoods(tx, whole, new Set(due.map((one) => one.line.id)), now)
  if (isDisputed) return
  const settled: SettledLine[] = []
  for (const one of due) {
    const cents = await giveBack(tx, whole.order, one, { by, now })
    if (cents > 0) settled.push({ ...one, cents })
  }
  await putBack(tx, due, by, now)
  await markSettled(
    tx,
    due.map((one) => one.line.id),
    now,
  )
  if (settled.length === 0) return
  const { merchantName } = whole.share
  const told = empty
    ? emptyLetter(whole.order, siteUrl)
    : settledLetter(whole.order, { merchantName, settled, siteUrl })
  await tellBuyer(tx, whole.order, told, now)
}

/** The cents given back: less, or none, when the customer's bank gave them this money already. */
async function giveBack(
  tx: Tx,
  order: Order,
  { line, why, cents }: SettledLine,
  { by, now }: Hand,
): Promise<number> {
  const reason = { why, about: line.name }
  const ask = {
    id: asId(line.id),
    paymentId: asId<PaymentId>(order.id),
    shareId: line.shareId,
    cents,
    reason,
    by,
  }
  const refunded = await refundWhatIsLeft(tx, ask, now)
  if (!refunded.ok) throw new Error(`refund of line ${line.id}: ${refunded.refusal}`)
  if (refunded.cents === 0) return 0
  const about = { orderId: order.id, shareId: line.shareId, lineId: line.id, by }
  await tellStory(tx, { ...about, what: 'line given back', reason }, now)
  return refunded.cents
}

/** What never left the shelf is there for others again. What is sold out, damaged or not good enough is not. */
const putBack = (tx: Tx, due: readonly SettledLine[], by: PersonId | null, now: Date): Promise<void> =>
  returnStock(
    tx,
    due
      .filter(({ why }) => why === 'cannot prepare')
      .map(({ line: { productId, quantity, lotId } }) => ({ productId, quantity, lotId })),
    by,
    now,
  )
