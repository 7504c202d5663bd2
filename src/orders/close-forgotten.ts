import type { Telling } from './tell-buyer.ts'
import { readyAtOf } from './share.ts'
import { refuseShare } from './answers/refuse-share.ts'
import { answerReplacement } from './replacement/answer-replacement.ts'
import { replacementsOf } from './replacement-store.ts'
import { acceptAsBrought, closeShare } from './answers/close-share.ts'
import { lockShare } from './answers/store.ts'
import { sharesForgotten } from './answers/due-store.ts'

/** So long after the hours of an order, a share that nobody closed is closed. */
const LATE_MINUTES = 120

/**
 * Shares that nobody made ready. When the order left its shops, its goods were there: the share is closed as it was brought, what was not
 * weighed at its ceiling. When nobody answered and it was not, the customer is paid back. For a job. @returns how many.
 */
export async function closeForgotten(ground: Telling, now: Date): Promise<number> {
  const { db, site } = ground
  const ids = await sharesForgotten(db, new Date(now.getTime() - LATE_MINUTES * 60_000))
  for (const shareId of ids) {
    for (const one of await replacementsOf(db, [shareId]))
      if (one.answer === null)
        await answerReplacement(ground, { id: one.id, answer: 'no answer', by: null }, now)
    const unanswered = await db.transaction(async (tx) => {
      const whole = await lockShare(tx, shareId)
      if (!whole || readyAtOf(whole.share) || whole.share.state === 'refused') return false
      const ended = whole.order.state !== 'confirmed'
      if (!ended && whole.share.state === 'waiting') return true
      const accepted = await acceptAsBrought(tx, whole, now)
      await closeShare(tx, accepted, { by: null, siteUrl: site.url }, now)
      return false
    })
    if (unanswered) await refuseShare(ground, { shareId, by: null, why: 'cannot prepare' }, now)
  }
  return ids.length
}
