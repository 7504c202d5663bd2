import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const atDoorSentences = spoken('orders/at-door', 'Ce qu’une porte ne prend pas', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
