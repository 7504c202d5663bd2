import { refuse, type Refused } from '#platform/refusal'
import type { Telling } from '../tell-buyer.ts'
import { openShare, type Answering } from './open-share.ts'
import { readyRefusal, type ReadyRefusal } from './answer.ts'
import { closeShare } from './close-share.ts'

/**
 * A share is packed: what it costs less than what was paid goes back, its receipt is issued, and nothing of it changes any more. Twice is
 * once. Refusals: 'not answered', 'not weighed', 'customer not answered' say what is missing; 'nothing left': nothing of it is brought.
 */
export async function makeShareReady(
  { db, site }: Telling,
  { shareId, by }: Answering,
  now: Date,
): Promise<{ ok: true } | Refused<ReadyRefusal>> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open.refusal === 'already ready' ? { ok: true } : open
    const missing = readyRefusal(open.whole.lines)
    if (missing) return refuse(missing)
    await closeShare(tx, open.whole, { by, siteUrl: site.url }, now)
    return { ok: true }
  })
}
