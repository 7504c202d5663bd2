import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const accountSentences = spoken('orders/account', 'Mes courses, recommander, chaque semaine', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
