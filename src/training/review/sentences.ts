import type { ReviewRefusal } from './credit-reviewed.ts'

export const reviewSentences = {
  'already answered': 'Ce travail a déjà une réponse. Rechargez la page pour la lire.',
  'word missing': 'Écrivez un mot : la personne doit savoir quoi refaire.',
  'time not explained': 'Écrivez pourquoi ce temps compte : votre mot reste dans le registre.',
  'not a trainee of the group': 'Cette personne n’est pas dans ce groupe.',
  'form sent for another':
    'Cette page a déjà validé un autre travail. Relisez le nom et l’activité, puis validez encore.',
} satisfies Record<ReviewRefusal, string>
