import type { Ground } from '#platform/ground'
import { parisDay } from '#platform/time'
import { countTry } from '#platform/web'
import { saysItWaits, sendLinks, whereSigned } from '../signing/door.ts'
import { isToSign, type Stay } from './stay.ts'

const CAP = { max: 3, seconds: 900 }

/** The link to sign, sent anew to the signatory’s own channel; false when there is nothing to sign, or when it has just left three times. */
export const sendSigningLink = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  stay: Stay,
  now: Date,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { one, mine } = stay
    if (!mine || !isToSign(stay, parisDay(now))) return false
    if (!(await countTry(tx, `host signs ${mine.signatoryId}`, CAP, now))) return false
    const host = (await whereSigned(tx, one)).filter(({ role }) => role === 'host')
    return (await sendLinks(tx, host, { url: site.url, says: saysItWaits(one, mine.name) }, now)) > 0
  })
