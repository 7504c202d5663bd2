import { birthSentences } from '#platform/imports'
import type { DecideRefusal } from '../decisions/door.ts'
import type { DecisionRefusal } from './decision-line.ts'

export const lineSentences = {
  'no name': 'On ne distingue pas le nom du prénom. Écrivez-les dans deux colonnes, ou le nom en capitales.',
  ...birthSentences,
  'unreadable decision':
    'Cette décision n’est pas connue. Écrivez : admise, liste d’attente, non retenue, absente, a trouvé un emploi.',
  'reason missing': 'Le motif manque : le référent doit pouvoir lire pourquoi.',
  'unreadable day': 'La date de la commission n’existe pas. Corrigez-la dans le fichier.',
} satisfies Record<DecisionRefusal, string>

export const deniedSentences = {
  'decided already': 'Une décision est déjà prise.',
  'same decision': 'Déjà décidé ainsi.',
  'reason missing': 'Le motif manque : le référent doit pouvoir lire pourquoi.',
  'not yours': 'Cette personne n’est pas positionnée sur cette action.',
  'not a group of this action': 'Ce groupe n’est pas de cette action.',
  'group full': 'Le groupe est complet : cette admission n’est pas enregistrée. Décidez à l’écran.',
  'positioned anew': 'Cette personne a été positionnée de nouveau depuis.',
} satisfies Record<DecideRefusal, string>
