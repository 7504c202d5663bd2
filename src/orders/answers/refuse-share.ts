import { refuse } from '#platform/refusal'
import type { Telling } from '../tell-buyer.ts'
import { settleShare } from '../settlement/door.ts'
import { refused, type Answered, type MissingWhy } from './answer.ts'
import { keepShareState, openShare, type Answering } from './open-share.ts'
import { refuseLines } from './refuse-line.ts'

/** Refuses the whole share: its customer is told and paid back at once. */
export async function refuseShare(
  { db, site }: Telling,
  { shareId, by, why }: Answering & { why: MissingWhy },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx): Promise<Answered> => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    if (whole.lines.some((one) => one.state === 'replaced' || one.state === 'replacement offered'))
      return refuse('already told')
    const left = whole.lines.filter((one) => one.state !== 'refused')
    await refuseLines(tx, left, { why, by, at: now })
    await keepShareState(tx, whole, whole.lines.map(refused), by, now)
    await settleShare(tx, { shareId, by, siteUrl: site.url, before: now }, now)
    return { ok: true }
  })
}
