import type { PhotoRefusal } from './add-photo.ts'

export const photoSentences = {
  'empty file': 'Ce fichier est vide.',
  'too large': 'Cette photo est trop lourde : 20 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une photo. Envoyez un JPEG, un PNG ou un WebP.',
  'unreadable picture': 'Cette photo est abîmée : elle ne s’ouvre pas.',
  'file gone': 'La photo ne nous est pas arrivée. Recommencez.',
} satisfies Record<PhotoRefusal, string>
