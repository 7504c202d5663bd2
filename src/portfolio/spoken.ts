import type { Spoken } from '#platform/languages'
import { answerSentences } from './answers/door.ts'
import { cardSentences } from './card/sentences.ts'
import { linkSentences } from './links/sentences.ts'
import { criteriaSentences } from './criteria/door.ts'
import { exchangeSentences } from './exchange/door.ts'
import { keptSentences } from './kept/sentences.ts'
import { filmSentences } from './films/door.ts'
import { mineSentences } from './mine/sentences.ts'
import { tutorialSentences } from './tutorials/door.ts'
import { librarySentences } from './library/door.ts'
import { watchedSentences } from './watched/door.ts'
import { proposalSentences } from './proposals/sentences.ts'
import { suggestionSentences } from './suggestions/door.ts'
import { shownSentences } from './shown/sentences.ts'

/** What this room says in several languages. */
export const portfolioSentences: readonly Spoken<object>[] = [
  mineSentences,
  proposalSentences,
  suggestionSentences,
  answerSentences,
  shownSentences,
  cardSentences,
  linkSentences,
  criteriaSentences,
  exchangeSentences,
  keptSentences,
  filmSentences,
  tutorialSentences,
  watchedSentences,
  librarySentences,
]
