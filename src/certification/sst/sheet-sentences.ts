import { CHANGED_MEANWHILE } from '#platform/web'
import type { SheetRefusal } from './keep-sheet.ts'

export const sheetSentences = {
  absent: 'Pas de certificat sans toutes les demi-journées.',
  'no number': 'Donnez le numéro du certificat.',
  'number taken': 'Ce numéro est déjà celui d’une autre personne.',
  'not over': 'La session n’est pas finie : le résultat se donne à la fin.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<SheetRefusal, string>
