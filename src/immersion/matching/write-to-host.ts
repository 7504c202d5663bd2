import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { post } from '#platform/mail'
import { mobileIn } from '#platform/sheets'
import { writeShortDate } from '#platform/time'
import { tradeTitle, type Host } from '../hosts/door.ts'
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
  const days = `du ${writeShortDate(fromDay)} au ${writeShortDate(toDay)}`
  const sentence = typo(
    `${organisation.name} vous propose une personne en immersion, ${days} : ${tradeTitle(trade)}. Pour lire et répondre, sans compte :`,
  )
  const isMail = to.includes('@')
  const body = isMail
    ? `Bonjour,\n\n${sentence}\n${siteUrl}${ANSWER}/${secret}\n\n${typo('Vous répondez oui, non ou plus tard, en deux pressions. Rien ne commence sans une convention signée.')}`
    : `Beffroi : ${sentence} ${siteUrl}${ANSWER}/${secret}`
  const letter = { recipient: to, subject: 'Une personne en immersion chez vous ?', body, secret: true }
  await post(tx, { channel: isMail ? 'email' : 'sms', ...letter }, now)
}

/** A secret that nobody guesses: 192 bits. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** What is kept of it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
