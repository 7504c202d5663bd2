import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { forgetActs, forgetPlaces } from './forget-store.ts'

/** Who did what in the beds is kept two years, as what is known of a path (ACCESS.md, social follow-up). */
const KEPT_MONTHS = 24

/**
 * Forgets who did what two years ago, and who was in the team until then. Lots, gifts and losses stay, without a name: the law wants them
 * traced for five years. Gives how many rows lost a name.
 */
export async function forgetFarm(db: Db, now: Date): Promise<number> {
  const before = parisInstant(addMonths(parisDay(now), -KEPT_MONTHS), '00:00')
  return db.transaction(async (tx) => (await forgetActs(tx, before)) + (await forgetPlaces(tx, before)))
}
