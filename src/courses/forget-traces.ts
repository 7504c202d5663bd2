import type { Db, Tx } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import { forgetNotes, forgetPseudonyms } from '#records'
import { deleteRegistrations, registrationsOfAll, trainedBefore } from './forget-traces-store.ts'
import { objectIri } from './iri.ts'

// ACCESS.md, "Kept and erased": training evidence is kept ten years when co-financed. Decided on 27 November 2026.
const KEPT_MONTHS = 120

export type ForgottenTraces = { pseudonyms: number; registrations: number; notes: number }

/**
 * Forgets whom the traces are about, for those whose last group ended more than ten years ago: the traces stay, and nobody knows any
 * more whose they are; what they reached in courses goes, with the states that contents kept about them.
 * @param dryRun gives the same counts and changes nothing.
 */
export async function forgetTraces(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenTraces> {
  const forget = async (tx: Tx): Promise<ForgottenTraces> => {
    const gone = await trainedBefore(tx, addMonths(parisDay(now), -KEPT_MONTHS))
    const registrations = await registrationsOfAll(tx, gone)
    let notes = 0
    for (const { organisationId, pseudonym: id, home, auIds } of registrations) {
      const activityIds = auIds.map((auId) => objectIri(home, auId))
      notes += await forgetNotes(tx, { organisationId, agent: { id, home }, activityIds })
    }
    await deleteRegistrations(
      tx,
      registrations.map(({ id }) => id),
    )
    return { pseudonyms: await forgetPseudonyms(tx, gone), registrations: registrations.length, notes }
  }
  return db.transaction(forget, { dryRun })
}
