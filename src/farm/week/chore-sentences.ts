import type { AddRefusal } from './add-chore.ts'

/** What somebody reads when work cannot be added, and beside which field. */
export const choreSentences = {
  'that day is over': 'Cette journée est passée.',
  'too far': 'C’est dans plus de deux mois. Choisissez un jour plus proche.',
  'unknown bed': 'Choisissez une planche de la liste.',
  'not in the team': 'Cette personne n’est pas dans l’équipe ce jour-là.',
  'say what': 'Dites en quelques mots ce qu’il faut faire.',
} satisfies Record<AddRefusal, string>

export const choreFields: Record<AddRefusal, string> = {
  'that day is over': 'day',
  'too far': 'day',
  'unknown bed': 'bed',
  'not in the team': 'person',
  'say what': 'words',
}
