import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { DAY_MS } from '#platform/time'
import { REPORTING } from '../addresses.ts'
import { isSent, lockConvention, signatoriesOf } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { sendLinks, type Writing } from '../signing/door.ts'
import { immersionWords } from '../words/door.ts'
import { insertSentLink, sentLinksOf, type SentLink } from './sent-link-store.ts'

export type SendLinkRefusal = 'nothing to open' | 'no way' | 'just sent' | 'too many'

/** Nobody's telephone rings all day: pressed twice, it is one message. */
const BETWEEN_MS = 5 * 60_000
const MOST_A_DAY = 6

/**
 * Sends the person another link of their own: to the convention while it is signed, else to their immersion. The ones before stay good; who sent it, and
 * when, is kept. Refusals: 'nothing to open', nobody was asked to sign, or it is cancelled; 'no way', neither e-mail nor telephone; 'just sent'; 'too
 * many' in a day.
 */
export const sendOwnLink = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  id: ConventionId,
  { name, now }: { name: string; now: Date },
): Promise<{ ok: true } | Refused<SendLinkRefusal>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<SendLinkRefusal>> => {
    const one = await lockConvention(tx, id)
    if (!one || !isSent(one)) return refuse('nothing to open')
    const person = (await signatoriesOf(tx, id)).filter(({ role, login }) => role === 'person' && login)
    if (person.length === 0) return refuse('no way')
    const blocked = tooSoon(await sentLinksOf(tx, id), now)
    if (blocked) return refuse(blocked)
    const hostName = (await hostNames(tx, [one]))(one)
    const says: Writing['says'] = (_to, language) => immersionWords.says[language].linkAgain(hostName)
    const writing: Writing = { url: site.url, says }
    await sendLinks(
      tx,
      person,
      one.standing.state === 'signing' ? writing : { ...writing, page: REPORTING },
      now,
    )
    await insertSentLink(tx, id, { sentAt: now, sentBy: name })
    return { ok: true }
  })

/** What keeps another from leaving, of those that left, the latest first. */
function tooSoon(sent: readonly SentLink[], now: Date): 'just sent' | 'too many' | undefined {
  const within = (ms: number) => sent.filter(({ sentAt }) => now.getTime() - sentAt.getTime() < ms).length
  if (within(BETWEEN_MS) > 0) return 'just sent'
  return within(DAY_MS) >= MOST_A_DAY ? 'too many' : undefined
}
