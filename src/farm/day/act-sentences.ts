import type { ChoreRefusal } from './do-chore.ts'
import type { HarvestRefusal, MoveRefusal } from '../lots/door.ts'
import type { UndoRefusal } from './undo-act.ts'

/** What somebody reads when something that was done cannot be kept. */
export const actSentences = {
  'unknown chore': 'Ce travail n’est plus dans la liste. Montrez ceci à votre encadrant.',
  'unknown crop': 'Cette culture n’est pas dans cette ferme. Montrez ceci à votre encadrant.',
  'unknown lot': 'Ce lot n’est pas dans cette ferme. Vérifiez son numéro.',
  'not begun': 'Rien n’est encore semé ni planté ici. Montrez ceci à votre encadrant.',
  'not that much': 'Il n’en reste pas autant dans ce lot. Vérifiez le poids.',
  'at the stall already': 'Ce lot est déjà à l’étal.',
  recalled: 'Ce lot est rappelé : ne le vendez pas, ne le donnez pas.',
  'moved since': 'Une partie de ce lot est déjà partie. Demandez à votre encadrant.',
  'too old': 'C’était il y a plus de deux semaines. Montrez ceci à votre encadrant.',
  'not yours to undo': 'Une autre personne l’a fait : elle seule peut l’annuler.',
  'too late to undo': 'C’était il y a plus de 15 minutes. Demandez à votre encadrant.',
} satisfies Record<ChoreRefusal | HarvestRefusal | MoveRefusal | UndoRefusal, string>
