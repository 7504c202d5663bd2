import type { Db } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import { countEnded, eraseEnded } from './forget-store.ts'

/** Social follow-up is kept two years after its end (ACCESS.md). */
const KEPT_MONTHS = 24

/** Erases who accompanied whom, two years after it ended. With `dryRun`, only counts. */
export const forgetAccompaniments = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> => {
  const before = addMonths(parisDay(now), -KEPT_MONTHS)
  return dryRun ? countEnded(db, before) : db.transaction((tx) => eraseEnded(tx, before))
}
