import type { KeptSentences } from './sentences.fr.ts'

export const english = {
  title: 'On this phone',
  company: 'Our company',
  noNetwork: 'No network',
  notKept: 'This page is not on this phone. It comes back with the network.',
} satisfies KeptSentences
