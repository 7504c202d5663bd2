import type { Tx } from '#platform/db'
import { post } from '#platform/mail'
import { mobileIn } from '#platform/sheets'
import { tradeTitle, type Host } from '../hosts/door.ts'
import { languagesOfLogins, proposalWords } from '../words/door.ts'
import type { Proposal } from './proposal.ts'

/** Where a host answers, without account. */
export const ANSWER = '/immersions/proposition'

/** By what a host is written to: its e-mail, else a mobile of its; undefined where it must be called. */
export const wayTo = ({ email, phones }: Pick<Host, 'email' | 'phones'>): string | undefined =>
  email ?? phones.map(mobileIn).find((one) => one !== undefined)

type Told = { proposal: Proposal; to: string; secret: string; siteUrl: string }

/** Writes to the host: who is proposed is not named, and no address of anybody is in it. */
export async function writeToHost(tx: Tx, { proposal, to, secret, siteUrl }: Told, now: Date): Promise<void> {
  const { organisation, trade, fromDay, toDay } = proposal
  const { letter } = proposalWords.says[(await languagesOfLogins(tx, [to]))(to)]
  const address = `${siteUrl}${ANSWER}/${secret}`
  const words = letter.says(organisation.name, fromDay, toDay, tradeTitle(trade))
  const isMail = to.includes('@')
  const body = isMail ? letter.mail(words, address) : letter.sms(words, address)
  const written = { recipient: to, subject: letter.subject, body, secret: true }
  await post(tx, { channel: isMail ? 'email' : 'sms', ...written }, now)
}
