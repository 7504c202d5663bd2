import type { Db, Tx } from '#platform/db'
import { releaseFiles } from '#platform/files'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { eraseProofs } from './forget-proofs-store.ts'

// ACCESS.md, "Kept and erased": delivery contact three months; a name, a signature or a picture of a door is one. Decided on 25 November 2026.
const PROOF_MONTHS = 3

export type ForgottenProofs = { proofs: number; pictures: number }

/**
 * Erases the names, signatures and pictures that proved deliveries, and what couriers wrote of doors, three months after. That it was
 * done, by whom, when, and what kind of proof there was stays, for figures. @param dryRun gives the same counts and changes nothing.
 */
export async function forgetProofs(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenProofs> {
  const before = parisInstant(addMonths(parisDay(now), -PROOF_MONTHS), '00:00')
  const forget = async (tx: Tx): Promise<ForgottenProofs> => {
    const erased = await eraseProofs(tx, before, now)
    const pictures = await releaseFiles(
      tx,
      erased.flatMap(({ fileId }) => fileId ?? []),
    )
    return { proofs: erased.length, pictures }
  }
  return db.transaction(forget, { dryRun })
}
