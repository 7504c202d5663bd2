import { reach, type ReachAskId } from '#people'
import type { Tx } from '#platform/db'
import { declareWords } from '../words/door.ts'
import { isDeclaring } from './declaration-store.ts'

/** A code leaves when a declaration waits for the telephone or the e-mail that somebody wants to prove. */
export async function sendDeclarationCode(tx: Tx, askId: ReachAskId, now: Date): Promise<void> {
  const login = await reach.loginAsked(tx, askId, now)
  if (login && (await isDeclaring(tx, login, now)))
    await reach.sendReachCode(tx, askId, (language) => declareWords.says[language].letter.codeOpens, now)
}
