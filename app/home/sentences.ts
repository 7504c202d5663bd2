import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const homeSentences = spoken('hall/home', 'La première page', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
