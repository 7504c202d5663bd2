import type { ReceiveRefusal } from '#platform/files'
import type { HandInRefusal } from './handed-in.ts'

export const handInSentences = {
  'not yours': 'Ce travail n’est pas dans votre groupe.',
  'nothing to hand in here':
    'Il n’y a rien à envoyer ici. Montrez votre travail à la personne qui vous forme.',
  'already accepted': 'Ce travail est déjà validé. Vous n’avez plus rien à faire.',
  'nothing given': 'Écrivez quelque chose, ou joignez un fichier.',
  'unanswered question': 'Répondez à toutes les questions.',
  'file gone': 'Le fichier n’est plus là. Choisissez-le encore une fois.',
} satisfies Record<HandInRefusal, string>

export const receiveSentences = {
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Ce fichier est trop lourd. Faites une photo ou une vidéo plus courte.',
  'not an accepted kind': 'Ce fichier n’est pas du bon genre. Choisissez-en un autre.',
  'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.',
} satisfies Record<ReceiveRefusal, string>
