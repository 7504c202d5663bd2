import type { Spoken } from '#platform/languages'
import { criteriaSentences } from './criteria/door.ts'
import { exchangeSentences } from './exchange/door.ts'
import { keptSentences } from './kept/sentences.ts'
import { mineSentences } from './mine/sentences.ts'
import { proposalSentences } from './proposals/sentences.ts'

/** What this room says in several languages. */
export const portfolioSentences: readonly Spoken<object>[] = [
  mineSentences,
  proposalSentences,
  criteriaSentences,
  exchangeSentences,
  keptSentences,
]
