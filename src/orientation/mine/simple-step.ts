import type { PathStep, StepKind } from '../step-store.ts'
import type { Withdrawal } from '../positioning.ts'

const words = {
  positioned: 'Demande faite',
  'second prescriber': 'Demande faite aussi',
  invited: 'On vous invite à une réunion',
  'answered yes': 'Vous avez dit : je viens',
  'answered no': 'Vous avez dit : je ne viens pas',
  came: 'Vous étiez à la réunion',
  absent: 'Vous n’étiez pas à la réunion',
  interviewed: 'Entretien',
  waiting: 'Liste d’attente',
  admitted: 'Vous avez une place',
  refused: 'Demande non retenue',
  withdrawn: 'Demande retirée',
  confirmed: 'Nom vérifié',
} satisfies Record<StepKind, string>

/** A step as its own person reads it: 'Artois Emploi Entreprise (PLIE) a donné votre nom'. Why somebody withdrew is said once, above the path. */
export function simpleStep({ step, words: said }: Pick<PathStep, 'step' | 'words'>): string {
  if (!said || step === 'withdrawn') return words[step]
  if (step === 'positioned') return `${said} a donné votre nom`
  if (step === 'second prescriber') return `${said} a aussi donné votre nom`
  return `${words[step]}${step === 'invited' ? ', ' : '\u00A0: '}${said}`
}

/** Why a request is no more, said to the one who made it. */
export const withdrawnBecause = {
  'found a job': 'Vous avez trouvé un emploi.',
  absent: 'Vous n’étiez pas à la réunion.',
  'gave up': 'Vous ne vouliez plus venir.',
  twice: 'Votre nom était là deux fois.',
  other: 'Pour une autre raison.',
} satisfies Record<Withdrawal, string>
