import { withdrawalIn, type State, type Withdrawal } from './positioning.ts'
import type { PathStep, StepKind } from './step-store.ts'

export const stateWords = {
  positioned: 'Positionné·e',
  invited: 'Invité·e',
  interviewed: 'Entretien fait',
  waiting: 'Liste d’attente',
  admitted: 'Admis·e',
  refused: 'Non retenu·e',
  withdrawn: 'Retiré·e',
} satisfies Record<State, string>

export const withdrawalWords = {
  'found a job': 'A trouvé un emploi',
  absent: 'Absent·e à la réunion',
  'gave up': 'Ne souhaite plus venir',
  twice: 'Positionné·e deux fois',
  other: 'Autre raison',
} satisfies Record<Withdrawal, string>

const stepWords = {
  positioned: 'Positionné·e',
  'second prescriber': 'Proposé·e aussi',
  invited: 'Invité·e à une réunion',
  'answered yes': 'A répondu : je viens',
  'answered no': 'A répondu : je ne viens pas',
  came: 'Est venu·e à la réunion',
  absent: 'N’est pas venu·e à la réunion',
  interviewed: 'Entretien',
  waiting: 'Mis·e en liste d’attente',
  admitted: 'Admis·e',
  refused: 'Non retenu·e',
  withdrawn: 'Retiré·e',
  confirmed: 'Ligne vérifiée',
} satisfies Record<StepKind, string>

/** A step in words: what happened, and what goes with it. */
export function stepTitle({ step, words }: Pick<PathStep, 'step' | 'words'>): string {
  const said = step === 'withdrawn' && words ? withdrawnWords(words) : words
  if (!said) return stepWords[step]
  const link =
    step === 'positioned' || step === 'second prescriber' ? ' par ' : step === 'invited' ? ', ' : '\u00A0: '
  return `${stepWords[step]}${link}${said}`
}

/** 'found a job · CDI' as it is kept → 'A trouvé un emploi, CDI'. */
function withdrawnWords(kept: string): string {
  const { withdrawal, said } = withdrawalIn(kept)
  return [withdrawal && withdrawalWords[withdrawal], said].filter(Boolean).join(', ')
}
