import type { Tx } from '#platform/db'
import { post } from '#platform/mail'
import { findAccount } from '../account-store.ts'
import { readAsk, writeCode } from './ask-store.ts'
import { hashOf, hashOfCode, newCode, newToken } from '#platform/secret'
import { letterFor } from './code-letter.ts'
import type { AskId } from '../ids.ts'

/** Sends a code and a link for an ask, if its login is somebody's. Twice is once. */
export async function sendCode(tx: Tx, askId: AskId, url: string, now: Date): Promise<void> {
  const ask = await readAsk(tx, askId)
  const account = ask && ask.expiresAt > now ? await findAccount(tx, ask.login) : undefined
  if (!ask || !account) return
  const code = newCode()
  const link = newToken()
  const { personId } = account
  const codeHash = await hashOfCode(code, ask.id)
  if (!(await writeCode(tx, ask.id, { personId, codeHash, linkHash: hashOf(link) }))) return
  await post(tx, letterFor(account, ask, code, `${url}/connexion/lien/${link}`), now)
}
