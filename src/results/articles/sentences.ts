import type { PhotoRefusal } from './add-photo.ts'

export const photoSentences = {
  'nothing chosen': 'Choisissez une photo à envoyer, ou un dessin de la maison.',
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Cette photo est trop lourde : 15 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une photo. Envoyez du JPEG, du PNG ou du WebP.',
  'unreadable picture': 'Cette photo ne se lit pas. Enregistrez-la de nouveau en JPEG, puis renvoyez-la.',
} satisfies Record<PhotoRefusal, string>
