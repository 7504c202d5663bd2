import type { Db } from '#platform/db'
import { refuse } from '#platform/refusal'
import { lockLink, useUpAsks } from './ask-store.ts'
import { hashOf } from '#platform/secret'
import { openSession, type SignedIn } from '../session/door.ts'

/** Signs in with the link of the message, from any browser. */
export async function signInWithLink(db: Db, link: string, device: string, now: Date): Promise<SignedIn> {
  return db.transaction(async (tx): Promise<SignedIn> => {
    const personId = await lockLink(tx, hashOf(link), now)
    if (!personId) return refuse('link used or too old')
    await useUpAsks(tx, personId, now)
    return openSession(tx, personId, device, now)
  })
}
