import type { DecideRefusal } from './decision.ts'

export const decideSentences = {
  'decided already': 'Une décision est déjà prise pour cette personne.',
  'same decision': 'C’est déjà ce qui est décidé.',
  'reason missing': 'Écrivez le motif : le référent le lira.',
  'not yours': 'Cette personne n’est pas dans votre liste.',
  'not a group of this action': 'Choisissez un groupe de cette action.',
  'group full': 'Le groupe est complet. Mettez cette personne en liste d’attente.',
  'positioned anew': 'Cette personne a été positionnée de nouveau depuis.',
} satisfies Record<DecideRefusal, string>
