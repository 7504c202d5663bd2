import type { LanguageSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'لغتك',
  lead: 'المس لغتك. يمكنك تغييرها متى شئت.',
} satisfies LanguageSentences
