import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { newId } from '#platform/id'
import type { Language } from '#platform/languages'
import { MINUTES } from './minutes.ts'
import { insertAsk } from './ask-store.ts'
import { hashOf, newToken } from '#platform/secret'
import type { AskId } from '../ids.ts'

/**
 * Notes that a browser asks to come in with this login. A code leaves a moment later, if an account has it: nothing of the answer, nor of the
 * time it takes, says so.
 * @param asked.language the one chosen on this device: the letter is in it, else in that of the account
 * @returns what the browser keeps, and shows again with the code.
 */
export async function askForCode(
  db: Db,
  { login, language }: { login: string; language: Language | undefined },
  now: Date,
): Promise<string> {
  const browser = newToken()
  const id = newId<AskId>()
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await db.transaction(async (tx) => {
    await insertAsk(tx, {
      id,
      browserHash: hashOf(browser),
      login,
      language: language ?? null,
      at: now,
      expiresAt,
    })
    await announce(tx, 'code asked', { askId: id }, now)
  })
  return browser
}
