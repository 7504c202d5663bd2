import { tryEach } from '#platform/jobs'
import type { ShareId } from '#payments'
import type { Line } from './line.ts'
import type { Telling } from './tell-buyer.ts'
import { readyAtOf } from './share.ts'
import { answerReplacement, type ReplaceAnswered } from './replacement/answer-replacement.ts'
import { replacementsOf } from './replacement-store.ts'
import { acceptAsBrought, closeShare } from './answers/close-share.ts'
import { lockShare } from './share-store.ts'
import type { Answered } from './answers/answer.ts'
import { refuseLine } from './answers/refuse-line.ts'
import { refuseShare } from './answers/refuse-share.ts'
import { sharesForgotten } from './answers/store.ts'

/** So long after the hours of an order, a share that nobody closed is closed. */
const LATE_MINUTES = 120
const WHY = 'cannot prepare'
const DONE = { ok: true } as const

/**
 * Shares that nobody made ready. When the order left its shops, its goods were there: the share is closed as it was brought, what was not
 * weighed at its ceiling. When nobody answered and it was not, the customer is paid back. For a job. @returns how many.
 */
export async function closeForgotten(ground: Telling, now: Date): Promise<number> {
  const ids = await sharesForgotten(ground.db, new Date(now.getTime() - LATE_MINUTES * 60_000))
  await tryEach(ids, (shareId) => closeOne(ground, shareId, now), 'Some shares were not closed')
  return ids.length
}

/** What is refused was answered meanwhile, or is claimed by a bank: the next time looks at it again. */
async function closeOne(ground: Telling, shareId: ShareId, now: Date): Promise<Answered | ReplaceAnswered> {
  const { db, site } = ground
  for (const one of await replacementsOf(db, [shareId]))
    if (one.answer === null) {
      const silent = await answerReplacement(ground, { id: one.id, answer: 'no answer', by: null }, now)
      if (!silent.ok) return silent
    }
  const unanswered = await db.transaction(async (tx): Promise<Line[]> => {
    const whole = await lockShare(tx, shareId)
    if (!whole || readyAtOf(whole.share) || whole.share.state === 'refused') return []
    const ended = whole.order.state !== 'confirmed'
    if (!ended && whole.share.state === 'waiting') return whole.lines
    const accepted = await acceptAsBrought(tx, whole, now)
    await closeShare(tx, accepted, { by: null, siteUrl: site.url }, now)
    return []
  })
  if (unanswered.length === 0) return DONE
  // where a line was replaced the share goes on without those that nobody answered, and is closed the next time
  if (!unanswered.some(({ state }) => state === 'replaced'))
    return refuseShare(ground, { shareId, by: null, why: WHY }, now)
  for (const { id: lineId, state } of unanswered) {
    const answered =
      state === 'asked' ? await refuseLine(db, { shareId, by: null, lineId, why: WHY }, now) : DONE
    if (!answered.ok) return answered
  }
  return DONE
}
