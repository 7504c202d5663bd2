import type { Db, Tx } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import {
  deleteAround,
  deleteDecisions,
  deleteMarks,
  lockOldJuries,
  markForgotten,
} from './forget-juries-store.ts'

// ACCESS.md, "Kept and erased": training evidence is kept ten years when co-financed. Decided on 2 June 2026.
const KEPT_MONTHS = 120

export type ForgottenJuries = { juries: number; marks: number; decisions: number }

/**
 * Forgets the marks, decisions and minutes of juries held more than ten years ago. Attestations stay: they are the person's own
 * proof, and a revoked one must stay revoked.
 * @param dryRun gives the same counts and changes nothing.
 */
export async function forgetJuries(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenJuries> {
  const forget = async (tx: Tx): Promise<ForgottenJuries> => {
    const ids = await lockOldJuries(tx, addMonths(parisDay(now), -KEPT_MONTHS))
    const [marks, decisions] = [await deleteMarks(tx, ids), await deleteDecisions(tx, ids)]
    await deleteAround(tx, ids)
    await markForgotten(tx, ids, now)
    return { juries: ids.length, marks, decisions }
  }
  return db.transaction(forget, { dryRun })
}
