import type { Spoken } from '#platform/languages'
import { answerSentences } from '../answers/door.ts'
import { roundSentences } from '../round/door.ts'
import { followSentences } from './sentences.ts'

/** What this room says in several languages. */
export const deliverySentences: readonly Spoken<object>[] = [roundSentences, answerSentences, followSentences]
