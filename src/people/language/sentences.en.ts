import type { LanguageSentences } from './sentences.fr.ts'

export const english = {
  title: 'Your language',
  lead: 'Touch your language. You can change whenever you want.',
} satisfies LanguageSentences
