import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { countOldRequests, deleteOldRequests } from './store.ts'
import { REQUEST_MONTHS } from './request.ts'

/** Deletes the requests for a place that were sent three months ago, answered or not. With `dryRun`, only counts. Gives how many. */
export async function forgetRequests(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> {
  const before = parisInstant(addMonths(parisDay(now), -REQUEST_MONTHS), '00:00')
  return dryRun ? countOldRequests(db, before) : db.transaction((tx) => deleteOldRequests(tx, before))
}
