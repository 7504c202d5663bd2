import { randomBytes } from 'node:crypto'
import { newId } from '#platform/id'
import { countTry, networkOf, type Ask } from '#platform/web'
import { insertWait } from './store.ts'
import type { Wait } from './wait.ts'

/** Asks for one telephone or e-mail: a stranger does not have it written to all day. */
const caps = { waiter: { max: 20, seconds: 86_400 }, network: { max: 60, seconds: 3600 } } as const

/** Notes that somebody waits for a product; gives the secret with which they say 'no more'. Undefined after too many asks. */
export async function askWait(
  c: Ask,
  { productId, waiter, language }: Pick<Wait, 'productId' | 'waiter' | 'language'>,
): Promise<string | undefined> {
  const { db, now } = c.var
  const who = 'personId' in waiter ? waiter.personId : waiter.reach
  const allowed = await Promise.all([
    db.transaction((tx) => countTry(tx, `wait:${who}`, caps.waiter, now)),
    db.transaction((tx) => countTry(tx, `wait-from:${networkOf(c)}`, caps.network, now)),
  ])
  if (!allowed.every(Boolean)) return undefined
  const secret = randomBytes(18).toString('base64url')
  return db.transaction((tx) => insertWait(tx, { id: newId(), secret, productId, waiter, language }, now))
}
