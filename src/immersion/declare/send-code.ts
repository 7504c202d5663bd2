import { reach, type ReachAskId } from '#people'
import type { Tx } from '#platform/db'
import { isDeclaring } from './declaration-store.ts'

/** A code leaves when a declaration waits for the telephone or the e-mail that somebody wants to prove. */
export async function sendDeclarationCode(tx: Tx, askId: ReachAskId, now: Date): Promise<void> {
  const login = await reach.loginAsked(tx, askId, now)
  if (login && (await isDeclaring(tx, login, now)))
    await reach.sendReachCode(tx, askId, 'votre déclaration', now)
}
