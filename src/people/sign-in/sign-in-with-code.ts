import type { Db, Tx } from '#platform/db'
import { countWrongTry, lockAsk, useUpAsks } from './ask-store.ts'
import { insertProvenLogin } from '../reach/door.ts'
import { hashOf, hashOfCode, sameHash } from '#platform/secret'
import { openSession, type SignedIn } from '../session/door.ts'

const WRONG_TRIES = 5

/** Signs in with the six digits, from the browser that asked. They die after five wrong tries, after ten minutes, or once used. */
export async function signInWithCode(
  db: Db,
  browser: string,
  code: string,
  device: string,
  now: Date,
): Promise<SignedIn> {
  const tryCode = async (tx: Tx): Promise<SignedIn> => {
    const ask = await lockAsk(tx, hashOf(browser), now)
    if (!ask) return { ok: false, refusal: 'wrong code' }
    if (ask.wrongTries >= WRONG_TRIES) return { ok: false, refusal: 'too many wrong tries' }
    const right = sameHash(ask.codeHash ?? NO_CODE, await hashOfCode(code, ask.id))
    if (!right || !ask.personId) {
      await countWrongTry(tx, ask.id)
      return { ok: false, refusal: 'wrong code' }
    }
    await useUpAsks(tx, ask.personId, now)
    await insertProvenLogin(tx, { personId: ask.personId, login: ask.login }, now)
    return openSession(tx, ask.personId, device, now)
  }
  return db.transaction(tryCode, { keeps: 'the wrong try' })
}

/** Equal to the hash of nothing. */
const NO_CODE = Buffer.alloc(32)
