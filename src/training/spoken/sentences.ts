import type { SayRefusal } from './say-instructions.ts'

export const saySentences = {
  'nothing said': 'Enregistrez votre voix, ou choisissez un fichier.',
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Ce son dépasse 5 Mo. Faites plus court.',
  'not an accepted kind': 'Ce fichier n’est pas un son mp3, m4a, ogg ou webm. Choisissez-en un autre.',
  'unreadable picture': 'Ce fichier n’est pas un son. Choisissez-en un autre.',
  'file gone': 'Le fichier n’est plus là. Choisissez-le encore une fois.',
} satisfies Record<SayRefusal, string>
