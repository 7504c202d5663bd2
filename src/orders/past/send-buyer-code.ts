import { reach, type ReachAskId } from '#people'
import type { Tx } from '#platform/db'
import { accountSentences } from '../words/door.ts'
import { weeklyOfReaches } from '../weekly/door.ts'
import { isBuyer } from './store.ts'

/** A code leaves when an order, or a basket of every week, bears the telephone or the e-mail that somebody wants to prove: nobody else is written to. */
export async function sendBuyerCode(tx: Tx, askId: ReachAskId, now: Date): Promise<void> {
  const login = await reach.loginAsked(tx, askId, now)
  const known = login && ((await isBuyer(tx, login)) || (await weeklyOfReaches(tx, [login])).length > 0)
  if (known)
    await reach.sendReachCode(tx, askId, (language) => accountSentences.says[language].codeOpens, now)
}
