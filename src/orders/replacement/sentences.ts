import { openSentences } from '../share/door.ts'
import type { ReplaceAnswerRefusal } from './answer-replacement.ts'
import type { ReplaceRefusal } from './offered.ts'

export const replaceSentences = {
  ...openSentences,
  'same product': 'C’est le même produit. Choisissez-en un autre.',
  dearer: 'C’est plus cher que ce qui est payé. Proposez-en moins, ou autre chose.',
  'nothing offered': 'Dites combien vous en proposez.',
  'far from what was ordered':
    'Ce poids est trop loin de ce qui est commandé. Vérifiez-le : il est en grammes.',
  'unknown line': 'Ce produit n’est plus dans la commande.',
  'unknown product': 'Choisissez un de vos produits en vente.',
  'already told': 'Le client a déjà été prévenu pour ce produit.',
  'too late to ask': 'Il est trop tard pour demander au client. Refusez ce produit : il est remboursé.',
  'not enough': 'Il n’y en a plus assez en stock.',
} satisfies Record<ReplaceRefusal, string>

export const questionSentences = {
  ...openSentences,
  'unknown question': 'Cette question n’est plus là.',
  'answered otherwise': 'Vous avez déjà répondu autre chose.',
  'too late': 'C’est trop tard : le produit manquant vous est remboursé.',
} satisfies Record<ReplaceAnswerRefusal, string>
