import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { deleteBefore } from './store.ts'

/** How long what was told is kept, in months: as long as it may be the proof that somebody was. Decided on 27 November 2026. */
const NOTICE_MONTHS = 24

/** Forgets what was told two years ago. @param dryRun counts and changes nothing. @returns how many notices. */
export const forgetNotices = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> =>
  db.transaction((tx) => deleteBefore(tx, parisInstant(addMonths(parisDay(now), -NOTICE_MONTHS), '00:00')), {
    dryRun,
  })
