import type { GestureRefusal } from './sent-gesture.ts'

/** What the courier reads when something that was done cannot be kept. */
export const gestureSentences = {
  'not your round': 'Cette tournée n’est pas la vôtre. Montrez ceci à votre encadrant.',
  'not that day': 'Cette tournée n’est pas celle de ce jour. Montrez ceci à votre encadrant.',
  'unknown order': 'Cette commande n’est pas dans votre tournée. Montrez ceci à votre encadrant.',
  'unknown place': 'Ce commerce n’est pas connu ici. Montrez ceci à votre encadrant.',
  'not yours to undo': 'Une autre personne l’a fait : elle seule peut l’annuler.',
  'too late to undo': 'C’était il y a plus de 15 minutes. Demandez à votre encadrant.',
  'picture gone': 'La photo n’est pas arrivée. Reprenez la photo, ou écrivez un nom.',
} satisfies Record<GestureRefusal, string>

/** What the telephone sent is not a press of one of our buttons. */
export const AGAIN_HERE = 'Rouvrez cette page, puis recommencez.'

/** What is missing for a button to count: said at once by the telephone, and again by us. */
export const neededSentences = {
  name: 'Écrivez à qui vous avez remis la commande.',
  drawing: 'Faites signer dans le cadre, ou écrivez un nom.',
  photo: 'Prenez la photo, puis recommencez.',
  way: 'Choisissez ce qui s’est passé.',
  much: 'Dites ce qui manque. S’il ne manque rien, touchez « Tout est là ».',
  celsius: 'Écrivez la température lue sur la caisse. Exemple : 3,5',
} as const

export const pictureSentences = {
  'empty file': neededSentences.photo,
  'too large': 'Cette photo est trop lourde. Prenez-la avec moins de détails.',
  'not an accepted kind': 'Ce n’est pas une photo. Prenez une photo, ou écrivez un nom.',
  'unreadable picture': 'Cette photo ne s’ouvre pas. Reprenez-la, ou écrivez un nom.',
} as const
