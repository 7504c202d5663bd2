import type { PictureRefusal } from './keep-picture.ts'

/** Why a photograph was not taken. */
export const pictureSentences = {
  'empty file': 'Cette photo est vide.',
  'too large': 'Cette photo est trop lourde : 20 Mo au plus.',
  'not an accepted kind': 'Ce fichier n’est pas une photo. Prenez une image JPEG ou PNG.',
  'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-en une autre.',
  'file gone': 'Cette photo n’est plus là. Reprenez-la.',
} satisfies Record<PictureRefusal, string>
