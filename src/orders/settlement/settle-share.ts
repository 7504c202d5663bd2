import { returnStock } from '#market'
import type { ShareId } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { tryEach } from '#platform/jobs'
import { isClaimed, refundAnswered } from '../refund/door.ts'
import { tellBuyer, type Telling } from '../tell-buyer.ts'
import { lockShare } from '../share-store.ts'
import { leaveOrder } from './leave-order.ts'
import { emptyLetter, settledLetter } from './letters.ts'
import { dueOf, type DueLine } from './due.ts'
import { markSettled, sharesToSettle } from './store.ts'

/** How long a merchant may take a refused line back: its customer is told then. */
const TAKE_BACK_MINUTES = 5

/** `only`: these lines alone, whatever the others wait for. `isTold`: whoever calls writes to the customer. */
export type Settling = {
  shareId: ShareId
  by: PersonId | null
  siteUrl: string
  before: Date
  only?: ReadonlySet<string>
  isTold?: true
}

/**
 * Gives back what the merchant's answers (given until `before`) leave of what was paid, to the cent, and tells the customer once. The id
 * of a refund is that of its line. A payment that the customer's bank disputes waits: the job of every minute tries again.
 */
export async function settleShare(
  tx: Tx,
  { shareId, by, siteUrl, before, only, isTold }: Settling,
  now: Date,
): Promise<void> {
  const whole = await lockShare(tx, shareId)
  if (!whole) return
  const due = dueOf(whole, before).filter(({ line }) => only === undefined || only.has(line.id))
  if (due.length === 0) return
  const isDisputed = await isClaimed(tx, whole.order.id)
  const told = new Set<string>(due.map((one) => one.line.id))
  const isGivenUp = due.every((one) => one.why === 'customer withdrew')
  const why = isGivenUp ? 'cancelled by customer' : 'nobody could prepare'
  const empty = await leaveOrder(tx, whole, { told, due, by, now, isDisputed, why })
  if (isDisputed) return
  const settled: DueLine[] = []
  for (const one of due) {
    const cents = await refundAnswered(tx, { ...one, by }, now)
    if (cents > 0) settled.push({ ...one, cents })
  }
  await putBack(tx, due, by, now)
  await markSettled(
    tx,
    due.map((one) => one.line.id),
    now,
  )
  if (settled.length === 0 || isTold) return
  const letter = empty
    ? emptyLetter(whole.order, siteUrl)
    : settledLetter(whole.order, { share: whole.share, settled, siteUrl })
  await tellBuyer(tx, whole.order, letter, now)
}

/** What never left the shelf is there for others again. What is sold out, damaged or not good enough is not. */
const putBack = (tx: Tx, due: readonly DueLine[], by: PersonId | null, now: Date): Promise<void> =>
  returnStock(
    tx,
    due
      .filter(({ why }) => why === 'cannot prepare' || why === 'customer withdrew')
      .map(({ line: { productId, quantity, lotId } }) => ({ productId, quantity, lotId })),
    by,
    now,
  )

/** Settles what nobody took back in time. For the job of every minute. @returns how many shares. */
export async function settleShares(ground: Telling, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TAKE_BACK_MINUTES * 60_000)
  const ids = await sharesToSettle(ground.db, before)
  const settle = (shareId: ShareId) => {
    const what = { shareId, by: null, siteUrl: ground.site.url, before }
    return ground.db.transaction((tx) => settleShare(tx, what, now))
  }
  await tryEach(ids, settle, 'Some shares were not settled')
  return ids.length
}
