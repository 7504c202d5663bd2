import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { post } from '#platform/mail'
import { hashOfCode, newCode } from '#platform/secret'
import type { ReachAskId } from '../ids.ts'
import { MINUTES } from './ask-reach.ts'
import { readReachAsk, writeReachCode } from './store.ts'

/** The login that somebody wants to prove by this ask; undefined once it is over. */
export const loginAsked = async (db: Db, id: ReachAskId, now: Date): Promise<string | undefined> =>
  (await readReachAsk(db, id, now))?.login

/** Sends the six digits of an ask, for whoever knows something of its login. Twice is once. @param opens what the code opens: 'vos courses'. */
export async function sendReachCode(tx: Tx, id: ReachAskId, opens: string, now: Date): Promise<void> {
  const ask = await readReachAsk(tx, id, now)
  if (!ask) return
  const code = newCode()
  if (!(await writeReachCode(tx, id, await hashOfCode(code, id)))) return
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  const sms = !ask.login.includes('@')
  const how = `Il marche une fois, pendant ${MINUTES} min.`
  const body = sms
    ? `Beffroi : votre code pour ${opens} est ${spaced}. ${how} Ne le donnez à personne.`
    : `Bonjour,\n\nVotre code pour ${opens} : ${spaced}\n\n${how} Si vous n’avez rien demandé, ne faites rien.`
  const letter = { recipient: ask.login, subject: `Votre code : ${spaced}`, body: typo(body), secret: true }
  await post(tx, { channel: sms ? 'sms' : 'email', ...letter }, now)
}
