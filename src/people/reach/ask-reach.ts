import { announce } from '#platform/facts'
import { newId } from '#platform/id'
import { countTry, keepBriefly, languageOf, networkOf, type Ask } from '#platform/web'
import { hashOf, newToken } from '#platform/secret'
import type { ReachAskId } from '../ids.ts'
import { MINUTES } from './minutes.ts'
import { insertReachAsk } from './store.ts'

/** What a browser keeps while it waits for the code of a login without account. */
export const REACH_ASK = 'preuve'

/** Asks of one login: nobody's telephone rings all day because a stranger types it. */
const caps = [
  { max: 3, seconds: 900 },
  { max: 10, seconds: 86_400 },
  { max: 30, seconds: 7 * 86_400 },
] as const

/**
 * Notes that this browser wants to prove that a login (readLogin) is its reader's. Whoever knows something of this login hears the fact
 * 'reach asked', and has a code sent; nothing of the answer, nor of the time it takes, says so. False after too many asks.
 */
export async function askReach(c: Ask, login: string): Promise<boolean> {
  const { db, now } = c.var
  const counts = await Promise.all([
    ...caps.map((cap) => db.transaction((tx) => countTry(tx, `reach:${login} ${cap.seconds}`, cap, now))),
    db.transaction((tx) => countTry(tx, `reach-from:${networkOf(c)}`, { max: 30, seconds: 900 }, now)),
  ])
  if (!counts.every(Boolean)) return false
  const browser = newToken()
  const id = newId<ReachAskId>()
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await db.transaction(async (tx) => {
    await insertReachAsk(tx, {
      id,
      browserHash: hashOf(browser),
      login,
      language: languageOf(c),
      at: now,
      expiresAt,
    })
    await announce(tx, 'reach asked', { askId: id }, now)
  })
  keepBriefly(c, REACH_ASK, browser, MINUTES * 60)
  return true
}
