import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { countOldDoubts, countStale, eraseFollowUp, eraseOldDoubts } from './forget-store.ts'

/** Social follow-up is kept two years after the last time anybody moved (ACCESS.md, in force since 2 June 2026). */
const KEPT_MONTHS = 24

/**
 * Erases interviews, comments and ways to reach people that nobody has needed for two years; decisions stay. With `dryRun`,
 * only counts. Gives how many positionings and how many unanswered questions.
 */
export async function forgetNotes(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<{ positionings: number; doubts: number }> {
  const before = parisInstant(addMonths(parisDay(now), -KEPT_MONTHS), '00:00')
  if (dryRun) return { positionings: await countStale(db, before), doubts: await countOldDoubts(db, before) }
  return db.transaction(async (tx) => ({
    positionings: await eraseFollowUp(tx, before),
    doubts: await eraseOldDoubts(tx, before, now),
  }))
}
