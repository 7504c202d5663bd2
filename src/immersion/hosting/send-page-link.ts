import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { post } from '#platform/mail'
import { hashOf, newToken } from '#platform/secret'
import { HOSTING } from '../addresses.ts'
import type { Host } from '../hosts/door.ts'
import type { Speaker } from './speaker.ts'
import { insertHostLink, saveSpeaker } from './speaker-store.ts'

type Sending = { host: Host; speaker: Speaker; by: PersonId | null; url: string }

/** Writes to who speaks for a host, with a link to its page; those before it stay good. `by`: its keeper; null when the host asked. */
export async function sendPageLink(tx: Tx, { host, speaker, by, url }: Sending, now: Date): Promise<void> {
  const { login, name } = speaker
  const secret = newToken()
  await saveSpeaker(tx, speaker, by, now)
  await insertHostLink(tx, speaker, hashOf(secret), now)
  const address = `${url}${HOSTING}/${secret}`
  const isMail = login.includes('@')
  const what = `la page de ${host.name} : qui vient en immersion, les dates, les papiers.`
  const body = isMail
    ? typo(
        `Bonjour${name ? ` ${name}` : ''},\n\nVoici ${what}\n\n${address}\n\nCe lien est pour vous seul. Ne le donnez à personne.`,
      )
    : typo(`Beffroi : ${what} ${address}`)
  const letter = { recipient: login, subject: typo(`Vos immersions : la page de ${host.name}`), body }
  await post(tx, { channel: isMail ? 'email' : 'sms', ...letter, secret: true }, now)
}
