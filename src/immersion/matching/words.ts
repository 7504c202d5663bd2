import type { TagKind } from '#platform/ui'
import { isSilent, type Answer, type Proposal } from './proposal.ts'
import type { Means } from './travel.ts'

export const meansWords: Record<Means, string> = {
  foot: 'À pied',
  bike: 'À vélo',
  bus: 'En bus',
  car: 'En voiture',
}

export const answerWords: Record<Answer, string> = { yes: 'Oui', no: 'Non', later: 'Plus tard' }

/** Where a proposal stands, in a word and a shape. */
export function standingOf(one: Proposal, now: Date): { kind: TagKind; label: string } {
  const { state } = one
  if (state.kind === 'withdrawn') return { kind: 'none', label: 'Retirée' }
  if (state.kind === 'waiting')
    return isSilent(one, now) ? { kind: 'late', label: 'Sans réponse' } : { kind: 'wait', label: 'Attend' }
  if (state.answer === 'yes') return { kind: 'ok', label: 'Acceptée' }
  return state.answer === 'no' ? { kind: 'none', label: 'Refusée' } : { kind: 'far', label: 'Plus tard' }
}
