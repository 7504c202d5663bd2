import { spoken } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const clientSentences = spoken('company/clients', 'Demander un service à une entreprise virtuelle', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
