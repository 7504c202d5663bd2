import type { Spoken } from '#platform/languages'
import { afterSentences } from './after/door.ts'
import { immersionWords, signingWords } from './words/door.ts'

/** What this room says in several languages. */
export const immersionSentences: readonly Spoken<object>[] = [immersionWords, signingWords, afterSentences]
