import { returnStock } from '#market'
import type { ShareId } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { isClaimed, refundAnswered } from '../refund/door.ts'
import { leaveLines } from './leave-lines.ts'
import { type SettledLine, emptyLetter, settledLetter } from './letters.ts'
import { tellBuyer } from '../tell-buyer.ts'
import { dueOf } from './due-lines.ts'
import { markSettled } from './store.ts'
import { lockShare } from '../share-store.ts'

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
  const empty = await leaveLines(tx, whole, { told, due, by, now, isDisputed, why })
  if (isDisputed) return
  const settled: SettledLine[] = []
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
const putBack = (tx: Tx, due: readonly SettledLine[], by: PersonId | null, now: Date): Promise<void> =>
  returnStock(
    tx,
    due
      .filter(({ why }) => why === 'cannot prepare' || why === 'customer withdrew')
      .map(({ line: { productId, quantity, lotId } }) => ({ productId, quantity, lotId })),
    by,
    now,
  )
