import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const roundSentences = spoken('delivery/round', 'La tournée d’un livreur', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
