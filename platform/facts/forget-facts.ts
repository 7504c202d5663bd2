import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { deleteToldBefore } from './store.ts'

/** How long what happened is kept once it was told, in months: as long as what was written about it. In force since 29 November 2026. */
const FACT_MONTHS = 24

/** Forgets the facts of two years ago that were told; one that still waits stays. @param dryRun counts and changes nothing. */
export const forgetFacts = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> =>
  db.transaction(
    (tx) => deleteToldBefore(tx, parisInstant(addMonths(parisDay(now), -FACT_MONTHS), '00:00')),
    {
      dryRun,
    },
  )
