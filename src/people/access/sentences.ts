import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const accessSentences = spoken('people/access', 'Qui a ouvert mon dossier', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
