import { cancelOrder } from '#delivery'
import { returnStock } from '#market'
import { refundShare } from '#payments'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { leaveRound } from './leave-round.ts'
import { sharesOf, tellStory } from '../order-store.ts'
import type { Order } from '../order.ts'
import { TAKE_BACK_MINUTES } from './answer.ts'
import { type SettledLine, emptyLetter, settledLetter, whyWords } from './letters.ts'
import { type Telling, tellBuyer } from '../tell-buyer.ts'
import { endEmptyOrder, lockShare, markSettled, sharesToSettle, type ShareWhole } from './store.ts'

/** `only`: this line alone, whatever the others wait for. */
export type Settling = { shareId: string; by: string | null; siteUrl: string; before: Date; only?: string }

/**
 * Gives back what the merchant's answers (given until `before`) leave of what was paid, to the cent, and tells the customer once. The id
 * of a refund is that of its line. A payment that the customer's bank disputes waits: the job of every minute tries again.
 */
export async function settleShare(
  tx: Db,
  { shareId, by, siteUrl, before, only }: Settling,
  now: Date,
): Promise<void> {
  const whole = await lockShare(tx, shareId)
  if (!whole) return
  const due = dueOf(whole, before).filter(({ line }) => only === undefined || line.id === only)
  if (due.length === 0) return
  const empty = await endIfEmpty(tx, whole.order, { by, now })
  if (!empty && isWhollyTold(whole, due)) await leaveRound(tx, whole, { by, now })
  await putBack(tx, due, by, now)
  const settled: SettledLine[] = []
  for (const one of due) if (await giveBack(tx, whole.order, one, { by, now })) settled.push(one)
  if (settled.length === 0) return
  const ids = settled.map((one) => one.line.id)
  await markSettled(tx, ids, now)
  const { merchantName } = whole.share
  const told = empty
    ? emptyLetter(whole.order, siteUrl)
    : settledLetter(whole.order, { merchantName, settled, siteUrl })
  await tellBuyer(tx, whole.order, told, now)
}

/** Lines that cost less than what was paid for them, and whose customer was not told. */
function dueOf({ lines, answers }: ShareWhole, before: Date): SettledLine[] {
  return answers
    .filter((one) => one.settledAt === null && one.answeredAt <= before)
    .flatMap(({ lineId, why }): SettledLine[] => {
      const line = lines.find((one) => one.id === lineId)
      const cents = line ? line.ceilingCents - line.finalCents : 0
      return line && cents > 0 ? [{ line, why, cents }] : []
    })
}

/** Nothing of the share is brought, and nothing of it may be taken back any more. */
const isWhollyTold = ({ share, answers }: ShareWhole, due: readonly SettledLine[]): boolean =>
  share.state === 'refused' &&
  answers.every((one) => one.settledAt !== null || due.some(({ line }) => line.id === one.lineId))

type Hand = { by: string | null; now: Date }

async function giveBack(
  tx: Db,
  order: Order,
  { line, why, cents }: SettledLine,
  { by, now }: Hand,
): Promise<boolean> {
  const words = typo(`${line.name} : ${whyWords[why]}.`)
  const ask = { id: line.id, paymentId: order.id, shareId: line.shareId, cents, why: words, by }
  const refunded = await refundShare(tx, ask, now)
  if (!refunded.ok) {
    if (refunded.refusal === 'disputed') return false
    throw new Error(`refund of line ${line.id}: ${refunded.refusal}`)
  }
  const about = { orderId: order.id, shareId: line.shareId, lineId: line.id, by }
  await tellStory(tx, { ...about, what: 'line given back', words }, now)
  return true
}

/** What never left the shelf is there for others again. What is sold out, damaged or not good enough is not. */
const putBack = (tx: Db, due: readonly SettledLine[], by: string | null, now: Date): Promise<void> =>
  returnStock(
    tx,
    due
      .filter(({ why }) => why === 'cannot prepare')
      .map(({ line: { productId, quantity, lotId } }) => ({ productId, quantity, lotId })),
    by,
    now,
  )

/** An order of which every shop refused everything: no bike comes, and bringing it is given back too. */
async function endIfEmpty(tx: Db, order: Order, { by, now }: Hand): Promise<boolean> {
  const shares = await sharesOf(tx, [order.id])
  if (order.state !== 'confirmed' || shares.some((one) => one.state !== 'refused')) return false
  if (order.mode === 'delivery')
    await cancelOrder(tx, { id: order.id, reason: { code: 'nothing prepared' }, by }, now)
  const why = 'Livraison : aucun commerce n’a pu préparer la commande.'
  if (order.deliveryCents > 0) {
    const ask = {
      id: order.id,
      paymentId: order.id,
      shareId: 'delivery',
      cents: order.deliveryCents,
      why,
      by,
    }
    const refunded = await refundShare(tx, ask, now)
    if (!refunded.ok && refunded.refusal !== 'disputed')
      throw new Error(`refund of delivery ${order.id}: ${refunded.refusal}`)
  }
  await endEmptyOrder(tx, order.id, now)
  await tellStory(tx, { orderId: order.id, what: 'order emptied', by }, now)
  return true
}

/** Settles what nobody took back in time. For the job of every minute. @returns how many shares. */
export async function settleShares(ground: Telling, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TAKE_BACK_MINUTES * 60_000)
  const ids = await sharesToSettle(ground.db, before)
  for (const shareId of ids) {
    const what = { shareId, by: null, siteUrl: ground.site.url, before }
    await ground.db.transaction((tx) => settleShare(tx, what, now))
  }
  return ids.length
}
