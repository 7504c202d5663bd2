import type { Spoken } from '#platform/languages'
import { mineSentences } from './mine/sentences.ts'
import { proposalSentences } from './proposals/sentences.ts'
import { shownSentences } from './shown/sentences.ts'

/** What this room says in several languages. */
export const portfolioSentences: readonly Spoken<object>[] = [
  mineSentences,
  proposalSentences,
  shownSentences,
]
