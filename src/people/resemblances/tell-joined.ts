import type { Tx } from '#platform/db'
import { spacedIn } from '#platform/languages'
import { postAll } from '#platform/mail'
import { relationsHeld, rightOf } from '../access/door.ts'
import type { Actor } from '../actor.ts'
import type { PersonId } from '../ids.ts'
import { writePhone } from '../login.ts'
import { readOrganisation } from '../organisation-store.ts'
import { waysIn } from './merge-store.ts'
import { joinedSentences } from './sentences.ts'

type Joining = { keptId: PersonId; mergedId: PersonId; by: Actor; url: string }

/**
 * Before two persons who both sign in are joined: each e-mail and telephone that opens an account is told, in the language of its own file, by which
 * organisation and where to say that it is wrong. It may be two people: neither reads a name nor an address of the other.
 */
export async function tellJoined(tx: Tx, { keptId, mergedId, by, url }: Joining, now: Date): Promise<void> {
  await tellWaysIn(tx, { keptId, mergedId, by, url }, false, now)
}

/** Once they are taken apart again: those same are told, so that nobody goes on believing what was written to them. */
export const tellParted = (tx: Tx, parting: Joining, now: Date): Promise<void> =>
  tellWaysIn(tx, parting, true, now)

async function tellWaysIn(
  tx: Tx,
  { keptId, mergedId, by, url }: Joining,
  isApart: boolean,
  now: Date,
): Promise<void> {
  const ways = await waysIn(tx, keptId, mergedId)
  if (!ways.some(({ isKept }) => isKept) || ways.every(({ isKept }) => isKept)) return
  const { name, phone } = await joinerOf(tx, keptId, by, now)
  const way = phone ? `${writePhone(phone)}, ${url}/contact` : `${url}/contact`
  const letters = ways.map(({ login, givenName, language }) => {
    const said = joinedSentences.says[language]
    const say = isApart ? said.apart : said
    const isMail = login.includes('@')
    return {
      channel: isMail ? ('email' as const) : ('sms' as const),
      recipient: login,
      subject: spacedIn(language, say.subject),
      body: spacedIn(language, isMail ? say.mail(givenName, name, way) : say.sms(name, way)),
    }
  })
  await postAll(tx, letters, now)
}

/** In whose name somebody says who a person is: where they accompany them, else where they work. */
async function joinerOf(tx: Tx, personId: PersonId, by: Actor, now: Date) {
  const held = await relationsHeld(tx, by.personId, personId, now)
  const through = held.find(({ relation }) => relation !== 'self' && rightOf('identity', relation).writes)
  const steering = by.memberships.find(({ role }) => role === 'steward')
  const id = through?.organisationId ?? (steering ?? by.memberships[0])?.organisationId
  const organisation = id && (await readOrganisation(tx, id))
  return { name: organisation ? organisation.name : by.name, phone: organisation ? organisation.phone : null }
}
