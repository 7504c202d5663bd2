import type { Db, Tx } from '#platform/db'
import { countWrongTry, lockAsk, useUpAsks } from './ask-store.ts'
import { insertProvenLogin } from '../reach/door.ts'
import { refuse } from '#platform/refusal'
import { hashOf, tryCode } from '#platform/secret'
import { openSession, type SignedIn } from '../session/door.ts'

/** Signs in with the six digits, from the browser that asked. They die after five wrong tries, after ten minutes, or once used. */
export async function signInWithCode(
  db: Db,
  browser: string,
  code: string,
  device: string,
  now: Date,
): Promise<SignedIn> {
  const signIn = async (tx: Tx): Promise<SignedIn> => {
    const ask = await lockAsk(tx, hashOf(browser), now)
    if (!ask) return refuse('wrong code')
    const wrong = await tryCode({ asked: ask, salt: ask.id, code }, () => countWrongTry(tx, ask.id))
    if (wrong || !ask.personId) return refuse(wrong ?? 'wrong code')
    await useUpAsks(tx, ask.personId, now)
    await insertProvenLogin(tx, { personId: ask.personId, login: ask.login }, now)
    return openSession(tx, ask.personId, device, now)
  }
  return db.transaction(signIn, { keeps: 'the wrong try' })
}
