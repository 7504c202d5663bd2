import { openSentences } from '../share/door.ts'
import type { ReplaceAnswerRefusal } from './answer-replacement.ts'

export const questionSentences = {
  ...openSentences,
  'unknown question': 'Cette question n’est plus là.',
  'answered otherwise': 'Vous avez déjà répondu autre chose.',
  'too late': 'C’est trop tard : le produit manquant vous est remboursé.',
} satisfies Record<ReplaceAnswerRefusal, string>
