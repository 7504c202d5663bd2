import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const daySentences = spoken('farm/day', 'Le travail du jour à la ferme', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
