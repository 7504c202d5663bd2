import { leaveCircle } from '#people'
import type { Db } from '#platform/db'
import { addDays, addMonths, parisDay, parisInstant } from '#platform/time'
import { deletePaths, followedTooLong, pathsOver } from './forget-store.ts'
import { FOLLOWED_MONTHS } from './path.ts'

// ACCESS.md, "Kept and erased", decided on 2 June 2026: contracts and exits are evidence of a co-financed action, ten years;
// social follow-up ends two years after the last contact.
const KEPT_MONTHS = 120

export type ForgottenEmployment = { followUps: number; paths: number }

/**
 * Ends the follow-up of people whom nobody has written about for two years (the adviser no longer opens their file), and forgets
 * the paths that were over ten years ago, contracts and exits included. With `dryRun`, only counts.
 */
export async function forgetEmployment(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenEmployment> {
  const today = parisDay(now)
  const silentSince = parisInstant(addMonths(today, -FOLLOWED_MONTHS), '00:00')
  return db.transaction(async (tx) => {
    const over = await pathsOver(tx, addMonths(today, -KEPT_MONTHS))
    const followed = await followedTooLong(tx, silentSince, today)
    if (dryRun) return { followUps: followed.length, paths: over.length }
    for (const { pathId, adviserId } of followed)
      await leaveCircle(
        tx,
        { circleId: pathId, personId: adviserId, relation: 'integration adviser' },
        addDays(today, -1),
      )
    await deletePaths(tx, over)
    return { followUps: followed.length, paths: over.length }
  })
}
