import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { countTry } from '#platform/web'
import { REPORTING } from '../addresses.ts'
import { lockConvention, signatoriesOf } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { sendLinks, type Writing } from '../signing/door.ts'
import { immersionWords } from '../words/door.ts'
import { insertSentLink } from './sent-link-store.ts'

export type SendLinkRefusal = 'nothing to open' | 'no way' | 'just sent'

/** Nobody's telephone rings all day: pressed twice, it is one message. */
const caps = [
  { max: 1, seconds: 300 },
  { max: 6, seconds: 86_400 },
]

/**
 * Sends the person another link of their own: to the convention while it is signed, else to their immersion. The ones before stay good; who sent it, and
 * when, is kept. Refusals: 'nothing to open', nobody was asked to sign, or it is cancelled; 'no way', neither e-mail nor telephone; 'just sent'.
 */
export const sendOwnLink = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  id: ConventionId,
  { name, now }: { name: string; now: Date },
): Promise<{ ok: true } | Refused<SendLinkRefusal>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<SendLinkRefusal>> => {
    const one = await lockConvention(tx, id)
    const state = one?.standing.state
    if (!one || one.version === 0 || state === 'draft' || state === 'cancelled')
      return refuse('nothing to open')
    const person = (await signatoriesOf(tx, id)).filter(({ role, login }) => role === 'person' && login)
    if (person.length === 0) return refuse('no way')
    for (const cap of caps)
      if (!(await countTry(tx, `own link ${id} ${cap.seconds}`, cap, now))) return refuse('just sent')
    const hostName = (await hostNames(tx, [one]))(one)
    const says: Writing['says'] = (_to, language) => immersionWords.says[language].linkAgain(hostName)
    const writing: Writing = { url: site.url, says }
    await sendLinks(tx, person, state === 'signing' ? writing : { ...writing, page: REPORTING }, now)
    await insertSentLink(tx, id, { sentAt: now, sentBy: name })
    return { ok: true }
  })
