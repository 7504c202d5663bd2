import type { Db } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import { deletePast, pastOver } from './forget-store.ts'

// ACCESS.md, "Kept and erased": signed conventions five years. A list of older ones, brought here on purpose, is kept five years from then.
const KEPT_MONTHS = 60

/** Forgets immersions that were over, and written here, more than five years ago. With `dryRun`, only counts. */
export async function forgetImmersions(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<{ immersions: number }> {
  return db.transaction(async (tx) => {
    const over = await pastOver(tx, addMonths(parisDay(now), -KEPT_MONTHS))
    if (!dryRun) await deletePast(tx, over)
    return { immersions: over.length }
  })
}
