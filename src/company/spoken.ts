import type { Spoken } from '#platform/languages'
import { clientSentences } from './clients/door.ts'
import { eventSentences } from './events/sentences.ts'
import { foundingSentences } from './founding/sentences.ts'
import { homeSentences } from './home/sentences.ts'
import { invitedSentences } from './invited/sentences.ts'
import { keptSentences } from './kept/sentences.ts'
import { planningSentences } from './planning/sentences.ts'
import { posterSentences } from './poster/sentences.ts'
import { quoteSentences } from './quotes/sentences.ts'
import { requestSentences } from './requests/sentences.ts'
import { sheetSentences } from './sheet/sentences.ts'
import { toldSentences } from './told/sentences.ts'
import { companySentences } from './screen/door.ts'

/** What this room says in several languages. */
export const companySpoken: readonly Spoken<object>[] = [
  companySentences,
  homeSentences,
  foundingSentences,
  requestSentences,
  quoteSentences,
  planningSentences,
  sheetSentences,
  clientSentences,
  eventSentences,
  posterSentences,
  invitedSentences,
  toldSentences,
  keptSentences,
]
