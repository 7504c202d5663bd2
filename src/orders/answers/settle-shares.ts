import type { ShareId } from '#payments'
import { tryEach } from '#platform/jobs'
import { TAKE_BACK_MINUTES } from './answer.ts'
import type { Telling } from '../tell-buyer.ts'
import { sharesToSettle } from './due-store.ts'
import { settleShare } from './settle-share.ts'

/** Settles what nobody took back in time. For the job of every minute. @returns how many shares. */
export async function settleShares(ground: Telling, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TAKE_BACK_MINUTES * 60_000)
  const ids = await sharesToSettle(ground.db, before)
  const settle = (shareId: ShareId) => {
    const what = { shareId, by: null, siteUrl: ground.site.url, before }
    return ground.db.transaction((tx) => settleShare(tx, what, now))
  }
  await tryEach(ids, settle, 'Some shares were not settled')
  return ids.length
}
