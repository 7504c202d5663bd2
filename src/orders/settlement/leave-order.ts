import type { Tx } from '#platform/db'
import type { ShareWhole } from '../share-store.ts'
import { leaveOutToldGoods } from './leave-out-told-goods.ts'
import { isWhollyTold, type DueLine } from './due.ts'
import { endIfEmpty, type EmptyWhy, type Hand } from './end-empty-order.ts'
import { leaveRound } from './leave-round.ts'

type Leaving = Hand & {
  /** Lines that their customer knows will not come. */
  told: ReadonlySet<string>
  due: readonly DueLine[]
  isDisputed: boolean
  why: EmptyWhy
}

/** What is not brought leaves the bike's list; the shop its round when it gives nothing; the order ends when nobody does. @returns whether it ended. */
export async function leaveOrder(
  tx: Tx,
  whole: ShareWhole,
  { told, due, ...hand }: Leaving,
): Promise<boolean> {
  if (await endIfEmpty(tx, whole.order, hand)) return true
  if (isWhollyTold(whole, due)) await leaveRound(tx, whole, hand)
  else await leaveOutToldGoods(tx, whole, told, hand.now)
  return false
}
