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

/** A message that brings six digits, as whoever sends it writes it: what they open, and for how many minutes. */
export type CodeLetter = {
  subject: (code: string) => string
  mail: (code: string, minutes: number) => string
  sms: (code: string, minutes: number) => string
}

/** The same in French. @param opens what the code opens: 'vos courses'. */
export const codeLetter = (opens: string): CodeLetter => ({
  subject: (code) => typo(`Votre code : ${code}`),
  mail: (code, minutes) =>
    typo(
      `Bonjour,\n\nVotre code pour ${opens} : ${code}\n\nIl marche une fois, pendant ${minutes} min. Si vous n’avez rien demandé, ne faites rien.`,
    ),
  sms: (code, minutes) =>
    typo(
      `Beffroi : votre code pour ${opens} est ${code}. Il marche une fois, pendant ${minutes} min. Ne le donnez à personne.`,
    ),
})

/** Sends the six digits of an ask, for whoever knows something of its login. Twice is once. */
export async function sendReachCode(
  tx: Tx,
  id: ReachAskId,
  { subject, mail, sms }: CodeLetter,
  now: Date,
): Promise<void> {
  const ask = await readReachAsk(tx, id, now)
  if (!ask) return
  const code = newCode()
  if (!(await writeReachCode(tx, id, await hashOfCode(code, id)))) return
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  const isMail = ask.login.includes('@')
  const body = isMail ? mail(spaced, MINUTES) : sms(spaced, MINUTES)
  const letter = { recipient: ask.login, subject: subject(spaced), body, secret: true }
  await post(tx, { channel: isMail ? 'email' : 'sms', ...letter }, now)
}
