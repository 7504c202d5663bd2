import type { Ask } from '#platform/web'
import { accountOf } from '../account-store.ts'
import { myPage } from './page.tsx'
import { type PasskeyRefusal, passkeysOf, passkeyPlace } from '../passkeys/door.ts'
import { openSessions, isFresh, requireActor, sessionIdOf } from '../session/door.ts'
import { readPerson } from '../person-store.ts'

type ToMend = { mending?: Record<string, string>; keyRefusal?: PasskeyRefusal }

/** My page, with what is to be mended in the form of a key if something is. */
export async function showMyPage(c: Ask, { mending, keyRefusal }: ToMend = {}): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const [person, account] = [await readPerson(db, actor.personId), await accountOf(db, actor.personId)]
  if (!person || !account) throw new Error(`Signed in without a person or an account: ${actor.personId}`)
  const sessions = await openSessions(db, actor.personId, now)
  const keys = {
    keys: await passkeysOf(db, actor.personId),
    possible: passkeyPlace(c.var.ground.site.url) !== undefined,
    fresh: isFresh(c),
    errors: mending,
    refusal: keyRefusal,
  }
  return myPage(c, { actor, person, account, sessions, keys, current: sessionIdOf(c) })
}
