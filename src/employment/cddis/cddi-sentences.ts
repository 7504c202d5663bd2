import type { CddiRefusal } from './cddi-refusal.ts'

export const cddiSentences = {
  'not yours': 'Ce contrat n’est pas à vous.',
  'ends before it starts': 'Ce contrat finit avant de commencer.',
  'post taken': 'Quelqu’un d’autre est sur ce poste à ces dates, et il ne reste pas assez d’heures.',
  'post closed': 'Ce poste est fermé avant la fin de ce contrat.',
  'after the exit': 'Cette personne est sortie avant la fin de ce contrat. Corrigez d’abord la sortie.',
  'changed meanwhile': 'Quelqu’un vient de changer ce contrat. Rouvrez-le, puis corrigez.',
  'answer the question': 'Dites d’abord si c’est la même personne.',
  'number taken': 'Ce numéro est déjà celui d’un autre contrat.',
} satisfies Record<CddiRefusal, string>

/** Where each refusal is shown. */
export const fieldOf: Record<CddiRefusal, string> = {
  'not yours': 'toDay',
  'ends before it starts': 'toDay',
  'post taken': 'fromDay',
  'post closed': 'toDay',
  'after the exit': 'toDay',
  'changed meanwhile': 'toDay',
  'answer the question': 'familyName',
  'number taken': 'number',
}
