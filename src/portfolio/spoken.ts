import type { Spoken } from '#platform/languages'
import { filmSentences } from './films/door.ts'
import { mineSentences } from './mine/sentences.ts'
import { tutorialSentences } from './tutorials/door.ts'
import { proposalSentences } from './proposals/sentences.ts'

/** What this room says in several languages. */
export const portfolioSentences: readonly Spoken<object>[] = [
  mineSentences,
  proposalSentences,
  filmSentences,
  tutorialSentences,
]
