import type { Db, Tx } from '#platform/db'
import { spacedIn, type Language } from '#platform/languages'
import { post } from '#platform/mail'
import { hashOfCode, newCode } from '#platform/secret'
import type { ReachAskId } from '../ids.ts'
import { reachSentences } from './sentences.ts'
import { readReachAsk, writeReachCode } from './store.ts'

/** The login that somebody wants to prove by this ask; undefined once it is over. */
export const loginAsked = async (db: Db, id: ReachAskId, now: Date): Promise<string | undefined> =>
  (await readReachAsk(db, id, now))?.login

/**
 * Sends the six digits of an ask, for whoever knows something of its login, in the language of who asked. Twice is once. @param opens what the code
 * opens: 'vos courses'.
 */
export async function sendReachCode(
  tx: Tx,
  id: ReachAskId,
  opens: (language: Language) => string,
  now: Date,
): Promise<void> {
  const ask = await readReachAsk(tx, id, now)
  if (!ask) return
  const code = newCode()
  if (!(await writeReachCode(tx, id, await hashOfCode(code, id)))) return
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  const sms = !ask.login.includes('@')
  const { language } = ask
  const say = reachSentences.says[language]
  const body = spacedIn(language, (sms ? say.sms : say.mail)(opens(language), spaced))
  const letter = {
    recipient: ask.login,
    subject: spacedIn(language, say.subject(spaced)),
    body,
    secret: true,
  }
  await post(tx, { channel: sms ? 'sms' : 'email', ...letter }, now)
}
