import type { Db, Tx } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import {
  allowErasing,
  deleteEvaluations,
  deleteSst,
  deleteTrainerViews,
  oldGroups,
} from './forget-clea-store.ts'

// ACCESS.md, "Kept and erased": training evidence is kept ten years when co-financed. Decided on 2 June 2026.
const KEPT_MONTHS = 120

export type ForgottenClea = { groups: number; evaluations: number; views: number; sst: number }

/**
 * Forgets the evaluations, opinions and first-aid sheets of groups that ended more than ten years ago.
 * @param dryRun gives the same counts and changes nothing.
 */
export async function forgetClea(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenClea> {
  const forget = async (tx: Tx): Promise<ForgottenClea> => {
    await allowErasing(tx)
    const groups = await oldGroups(tx, addMonths(parisDay(now), -KEPT_MONTHS))
    const evaluations = await deleteEvaluations(tx, groups)
    const views = await deleteTrainerViews(tx, groups)
    return { groups: groups.length, evaluations, views, sst: await deleteSst(tx, groups) }
  }
  return db.transaction(forget, { dryRun })
}
