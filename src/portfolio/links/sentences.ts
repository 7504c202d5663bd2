import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const linkSentences = spoken('portfolio/links', 'Les liens vers mon portfolio', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
