import type { ReceiveRefusal } from '#platform/files'

export const logoSentences = {
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Cette image est trop lourde : 10 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une image. Envoyez un JPEG, un PNG ou un WebP.',
  'unreadable picture': 'Cette image est abîmée : elle ne s’ouvre pas.',
} satisfies Record<ReceiveRefusal, string>
