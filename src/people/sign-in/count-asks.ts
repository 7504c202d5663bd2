import { networkOf, cookieIn, countTry, type Ask } from '#platform/web'
import { hashOf } from '#platform/secret'
import { isKnownDevice, DEVICE } from '../session/door.ts'

/** Asks of one login, from browsers that it never came in with: so that nobody tries codes for days. */
const caps = [
  { max: 5, seconds: 900 },
  { max: 20, seconds: 86_400 },
  { max: 60, seconds: 7 * 86_400 },
] as const

/** A browser where this person came in once has its own count: strangers who try do not lock them out of their own device. */
export async function mayAsk(c: Ask, login: string): Promise<boolean> {
  const { db, now } = c.var
  const device = cookieIn(c, DEVICE)
  const known = device !== undefined && (await isKnownDevice(db, hashOf(device), login))
  const key = known ? `code-device:${hashOf(device).toString('base64url')}` : `code:${login}`
  const counts = await Promise.all([
    ...caps.map((cap) => db.transaction((tx) => countTry(tx, `${key} ${cap.seconds}`, cap, now))),
    db.transaction((tx) => countTry(tx, `code-from:${networkOf(c)}`, { max: 30, seconds: 900 }, now)),
  ])
  return counts.every(Boolean)
}
