import type { Db } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import { listEvidence } from './figures/door.ts'
import { forgetPast } from './past/door.ts'
import { forgetConventions } from './report/door.ts'

// ACCESS.md, "Kept and erased": training evidence ten years when co-financed. That a convention which proves hours of a funded group is such evidence
// is our reading [U], of 29 November 2026; accidents go after five years all the same.
const EVIDENCE_MONTHS = 120

/**
 * Forgets what is over for more than five years: immersions of lists, and conventions with all that was signed and said; after ten years those of a
 * training that somebody funds. `dryRun` only counts.
 */
export async function forgetImmersions(
  db: Db,
  now: Date,
  how: { dryRun?: boolean } = {},
): Promise<{ immersions: number; conventions: number }> {
  const today = parisDay(now)
  const evidence = await listEvidence(db, addMonths(today, -EVIDENCE_MONTHS), today)
  return {
    ...(await forgetPast(db, now, how)),
    conventions: await forgetConventions(db, now, { ...how, evidence }),
  }
}
