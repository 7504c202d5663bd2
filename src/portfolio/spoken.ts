import type { Spoken } from '#platform/languages'
import { criteriaSentences } from './criteria/door.ts'
import { mineSentences } from './mine/sentences.ts'
import { proposalSentences } from './proposals/sentences.ts'
import { shownSentences } from './shown/sentences.ts'

/** What this room says in several languages. */
export const portfolioSentences: readonly Spoken<object>[] = [
  mineSentences,
  proposalSentences,
  shownSentences,
  criteriaSentences,
]
