import type { Tx } from '#platform/db'
import { cookieIn, countTry, dropCookie, keepCookie, networkOf, type Ask } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import { hashOf, newToken, tryCode, type CodeRefusal } from '#platform/secret'
import { DAY_MS } from '#platform/time'
import { actorOf } from '../session/door.ts'
import { REACH_ASK } from './ask-reach.ts'
import {
  countWrongReach,
  endReach,
  insertReach,
  lockReachAsk,
  loginOfReach,
  provenLoginsOf,
  useUpReachAsk,
} from './store.ts'

type Proven = { ok: true; login: string } | Refused<CodeRefusal>

const COOKIE = 'joindre'

/** A number may change hands: a proof is made again after so many days. */
const REACH_DAYS = 30

/** Proves a login with the six digits that were sent there, in the browser that asked. One browser proves one login at a time. */
export async function proveReach(c: Ask, code: string): Promise<Proven> {
  const { db, now } = c.var
  const token = newToken()
  const before = cookieIn(c, COOKIE)
  const prove = async (tx: Tx): Promise<Proven> => {
    if (!(await countTry(tx, `try-from:${networkOf(c)}`, { max: 60, seconds: 900 }, now)))
      return refuse('too many wrong tries')
    const ask = await lockReachAsk(tx, hashOf(cookieIn(c, REACH_ASK) ?? ''), now)
    if (!ask) return refuse('wrong code')
    const wrong = await tryCode({ asked: ask, salt: ask.id, code }, () => countWrongReach(tx, ask.id))
    if (wrong) return refuse(wrong)
    await useUpReachAsk(tx, ask.id, now)
    if (before) await endReach(tx, hashOf(before), now)
    const expiresAt = new Date(now.getTime() + REACH_DAYS * DAY_MS)
    await insertReach(tx, { tokenHash: hashOf(token), login: ask.login, at: now, expiresAt })
    return { ok: true, login: ask.login }
  }
  const proven = await db.transaction(prove, { keeps: 'the wrong try' })
  if (!proven.ok) return proven
  keepCookie(c, COOKIE, token, REACH_DAYS)
  dropCookie(c, REACH_ASK)
  return proven
}

/**
 * The telephones (E.164) and e-mails that the reader proved are theirs less than REACH_DAYS ago: in this browser by a code, or by coming in
 * with them. What hangs on one of these is the reader's; none for a stranger.
 */
export async function provenReaches(c: Ask): Promise<string[]> {
  const { db, now } = c.var
  const token = cookieIn(c, COOKIE)
  const here = token ? await loginOfReach(db, hashOf(token), now) : undefined
  const actor = actorOf(c)
  const since = new Date(now.getTime() - REACH_DAYS * DAY_MS)
  const own = actor ? await provenLoginsOf(db, actor.personId, since) : []
  return [...new Set([...(here ? [here] : []), ...own])]
}

/** The reader leaves: this browser shows nothing of theirs any more, by pressing Back neither. */
export async function leaveReach(c: Ask): Promise<void> {
  const token = cookieIn(c, COOKIE)
  if (token) await c.var.db.transaction((tx) => endReach(tx, hashOf(token), c.var.now))
  dropCookie(c, COOKIE)
  c.header('clear-site-data', '"cache"')
}

/** True when this browser proved a login by a code: there is something to leave. */
export const hasReach = (c: Ask): boolean => cookieIn(c, COOKIE) !== undefined
