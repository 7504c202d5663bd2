import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { forgetOlder } from './store.ts'

// ACCESS.md, "Kept and erased": training evidence is kept ten years when co-financed.
const KEPT_MONTHS = 120

/** Forgets who did what, held which role and voted for what, ten years later. Gives how many rows left. */
export async function forgetCompany(db: Db, now: Date): Promise<number> {
  const before = parisInstant(addMonths(parisDay(now), -KEPT_MONTHS), '00:00')
  return db.transaction((tx) => forgetOlder(tx, before))
}
