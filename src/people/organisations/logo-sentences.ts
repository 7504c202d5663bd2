import type { LogoRefusal } from '#platform/files'

export const logoSentences = {
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Cette image est trop lourde : 10 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une image. Envoyez un JPEG, un PNG ou un WebP.',
  'unreadable picture': 'Cette image est abîmée : elle ne s’ouvre pas.',
  'odd shape':
    'Cette image n’a pas la forme d’un logo. Chaque côté fait de 20 à 10 000 pixels, et l’un au plus huit fois l’autre.',
} satisfies Record<LogoRefusal, string>
