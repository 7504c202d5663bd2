import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const afterSentences = spoken(
  'orders/after',
  'Ce qui suit une commande : remplacement, rétractation, rappel, reçus',
  {
    fr: french,
    en: english,
    ar: arabic,
    uk: ukrainian,
  },
)
