import type { UndoRefusal } from './may-undo.ts'

export const undoSentences = {
  'not yours': 'Cette personne n’est pas dans votre liste.',
  'not there any more': 'Cette décision a déjà été annulée ou changée.',
  'entered already': 'Cette personne est déjà entrée dans le groupe. Retirez son positionnement.',
  'something written':
    'Une présence, un travail, une évaluation ou un contrat est déjà noté pour cette personne. Retirez son positionnement.',
  'group full': 'Le groupe est complet depuis : sa place n’est plus libre.',
  'positioned anew': 'Cette personne a été positionnée de nouveau depuis.',
} satisfies Record<UndoRefusal, string>
