import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

/** Its key is that of the alcove it came from: what was read over is noted under it. */
export const replySentences = spoken('training/after', 'Après la formation', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
