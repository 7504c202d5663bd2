import type { Db } from '#platform/db'
import { releaseFiles } from '#platform/files'
import { addMonths, parisDay } from '#platform/time'
import { deleteAccidents, proofsOfAccidents } from '../accident/door.ts'
import type { ConventionId } from '../ids.ts'
import { conventionsOver, deleteConventions, papersOfConventions } from './forget-store.ts'
import { filesOfReports } from './report-store.ts'

// ACCESS.md, "Kept and erased": signed conventions five years after their last day.
const KEPT_MONTHS = 60

type How = {
  dryRun?: boolean
  /** Those that are kept longer, as evidence of something else: they lose their accidents alone. */
  evidence?: ReadonlySet<ConventionId>
}

/** Forgets conventions whose last day is more than five years ago, with their signatures, their reports and every file. `dryRun` only counts. */
export const forgetConventions = (
  db: Db,
  now: Date,
  { dryRun = false, evidence = new Set() }: How = {},
): Promise<number> =>
  db.transaction(async (tx) => {
    const old = await conventionsOver(tx, addMonths(parisDay(now), -KEPT_MONTHS))
    const over = old.filter((id) => !evidence.has(id))
    if (dryRun || old.length === 0) return over.length
    await releaseFiles(tx, [
      ...(await filesOfReports(tx, over)),
      ...(await papersOfConventions(tx, over)),
      ...(await proofsOfAccidents(tx, old)),
    ])
    await deleteAccidents(tx, old)
    await deleteConventions(tx, over)
    return over.length
  })
