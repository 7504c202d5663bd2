import type { Db } from '#platform/db'
import { addDays, addMonths, parisDay } from '#platform/time'
import { deletePast, pastOver } from './forget-store.ts'
import { leaveMadeCircles } from './leave-circles.ts'

// ACCESS.md, "Kept and erased": signed conventions five years. A list of older ones, brought here on purpose, is kept five years from then.
const KEPT_MONTHS = 60

/**
 * Forgets immersions that were over, and written here, more than five years ago; with them go the circles that they made, so that who brought
 * a list reads nothing any more. With `dryRun`, only counts.
 */
export async function forgetPast(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<{ immersions: number }> {
  return db.transaction(async (tx) => {
    const today = parisDay(now)
    const over = await pastOver(tx, addMonths(today, -KEPT_MONTHS))
    if (dryRun) return { immersions: over.length }
    await leaveMadeCircles(tx, over, addDays(today, -1))
    await deletePast(tx, over)
    return { immersions: over.length }
  })
}
