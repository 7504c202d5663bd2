import { cookieIn, keepCookie, type Ask } from '#platform/web'
import { keepDevice } from './device-store.ts'
import { hashOf, newToken } from '#platform/secret'
import { closeSessions } from './close-sessions.ts'
import { actorOf, noteEntry, sessionIdOf } from './signed-in.ts'
import type { PersonId } from '../ids.ts'

/** What a browser keeps once somebody came in with it. */
export const DEVICE = 'appareil'
const DEVICE_DAYS = 400

/** Remembers the browser of somebody who has just come in; a session that it had is closed: one browser, one session. */
export async function knowDevice(c: Ask, { personId }: { personId: PersonId }): Promise<void> {
  const { db, now } = c.var
  const device = cookieIn(c, DEVICE) ?? newToken()
  const before = actorOf(c)
  await db.transaction(async (tx) => {
    await keepDevice(tx, hashOf(device), personId, now)
    if (before) await closeSessions(tx, before.personId, { id: sessionIdOf(c) ?? '' }, now)
  })
  noteEntry(c, personId)
  keepCookie(c, DEVICE, device, DEVICE_DAYS)
}
