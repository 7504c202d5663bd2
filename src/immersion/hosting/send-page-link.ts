import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { post } from '#platform/mail'
import { hashOf, newToken } from '#platform/secret'
import { HOSTING } from '../addresses.ts'
import type { Host } from '../hosts/door.ts'
import { hostingWords, languagesOfLogins } from '../words/door.ts'
import type { Speaker } from './speaker.ts'
import { insertHostLink, saveSpeaker } from './speaker-store.ts'

type Sending = {
  host: Host
  speaker: Speaker
  by: PersonId | null
  url: string
  /** that of the page on which the link was asked for; else the one in which this speaker was seen last */
  language?: Language
}

/** Writes to who speaks for a host, with a link to its page; those before it stay good. `by`: its keeper; null when the host asked. */
export async function sendPageLink(
  tx: Tx,
  { host, speaker, by, url, language }: Sending,
  now: Date,
): Promise<void> {
  const { login, name } = speaker
  const secret = newToken()
  await saveSpeaker(tx, speaker, by, now)
  await insertHostLink(tx, speaker, hashOf(secret), now)
  const address = `${url}${HOSTING}/${secret}`
  const isMail = login.includes('@')
  const { letter } = hostingWords.says[language ?? (await languagesOfLogins(tx, [login]))(login)]
  const body = isMail ? letter.mail(name, host.name, address) : letter.sms(host.name, address)
  const written = { recipient: login, subject: letter.subject(host.name), body, secret: true }
  await post(tx, { channel: isMail ? 'email' : 'sms', ...written }, now)
}
