import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import { completePositioning, touch } from '../standing-store.ts'
import type { Positioning } from '../positioning.ts'
import { savePrescriber } from '../prescriber-store.ts'
import { insertStep } from '../step-store.ts'
import type { Proposal, Proposed } from './proposal.ts'
import { surround } from './surround-proposed.ts'

export async function addPrescriber(
  tx: Tx,
  living: Positioning,
  proposal: Proposal,
  by: PersonId | null,
  at: Date,
): Promise<Proposed> {
  const today = parisDay(at)
  const positionedOn = proposal.positionedOn ?? today
  const saved = await savePrescriber(tx, living.id, { ...proposal.prescriber, positionedOn }, by, at)
  const completed = await completePositioning(tx, living.id, proposal)
  if (saved === 'same' && !completed) return { positioningId: living.id, what: 'unchanged' }
  if (saved === 'added') {
    const words = proposal.prescriber.organisationName
    await insertStep(tx, living.id, { step: 'second prescriber', onDay: positionedOn, words, by }, at)
    await surround(tx, living.id, proposal, positionedOn < today ? positionedOn : today)
  }
  await touch(tx, living.id, at)
  return { positioningId: living.id, what: 'updated' }
}
