import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import { completePositioning, touch } from '../standing-store.ts'
import type { Positioning } from '../positioning.ts'
import { savePrescriber } from '../prescriber-store.ts'
import { insertStep } from '../step-store.ts'
import type { Brought, Proposal, Proposed } from './proposal.ts'
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
  const fromDay = positionedOn < today ? positionedOn : today
  // a colleague of the same organisation, who proposes the person too, accompanies them as well; a list brings nobody back
  if (saved === 'added' || by === proposal.prescriber.referentId)
    await surround(tx, living.id, proposal, fromDay)
  const brought: Brought[] = [...broughtBy[saved], ...(completed ? (['situation'] as const) : [])]
  if (brought.length === 0) return { positioningId: living.id, what: 'unchanged', brought }
  if (saved === 'added') {
    const words = proposal.prescriber.organisationName
    await insertStep(tx, living.id, { step: 'second prescriber', onDay: positionedOn, words, by }, at)
  }
  await touch(tx, living.id, at)
  return { positioningId: living.id, what: 'updated', brought }
}

const broughtBy: Record<'added' | 'completed' | 'same', Brought[]> = {
  added: ['prescriber'],
  completed: ['what they say'],
  same: [],
}
