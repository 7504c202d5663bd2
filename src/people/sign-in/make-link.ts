import type { Db } from '#platform/db'
import { findAccount } from '../account-store.ts'
import { insertAsk, writeCode } from './ask-store.ts'
import { hashOf, hashOfCode, newCode, newToken } from '#platform/secret'
import { MINUTES } from './minutes.ts'
import { newId } from '#platform/id'
import type { AskId } from '../ids.ts'

/**
 * A link that signs somebody in once, within ten minutes, without any letter: for the operator of a territory whose letters do not leave.
 * Gives its token, or undefined when this login is nobody's.
 */
export async function makeLink(db: Db, login: string, now: Date): Promise<string | undefined> {
  const account = await findAccount(db, login)
  if (!account) return undefined
  const [id, link] = [newId<AskId>(), newToken()]
  const codeHash = await hashOfCode(newCode(), id)
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await db.transaction(async (tx) => {
    await insertAsk(tx, { id, browserHash: hashOf(newToken()), login, language: null, at: now, expiresAt })
    await writeCode(tx, id, { personId: account.personId, codeHash, linkHash: hashOf(link) })
  })
  return link
}
