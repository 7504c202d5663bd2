import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const handInSentences = spoken('training/hand-in', 'Donner son travail', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
