import { reach, type ReachAskId } from '#people'
import type { Tx } from '#platform/db'
import { isBuyer } from './store.ts'

/** A code leaves when an order bears the telephone or the e-mail that somebody wants to prove: nobody else is written to. */
export async function sendBuyerCode(tx: Tx, askId: ReachAskId, now: Date): Promise<void> {
  const login = await reach.loginAsked(tx, askId, now)
  if (login && (await isBuyer(tx, login))) await reach.sendReachCode(tx, askId, 'vos courses', now)
}
