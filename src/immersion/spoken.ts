import type { Spoken } from '#platform/languages'
import { afterSentences } from './after/door.ts'
import {
  accidentWords,
  declareWords,
  hostingWords,
  immersionWords,
  proposalWords,
  signingWords,
} from './words/door.ts'

/** What this room says in several languages. */
export const immersionSentences: readonly Spoken<object>[] = [
  immersionWords,
  signingWords,
  hostingWords,
  declareWords,
  proposalWords,
  accidentWords,
  afterSentences,
]
