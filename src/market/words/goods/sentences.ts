import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const goodsSentences = spoken('market/goods', 'Ce que le marché dit d’un produit', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
