import type { Spoken } from '#platform/languages'
import { contractSentences } from './sentences.ts'

/** What this room says in several languages. */
export const employmentSentences: readonly Spoken<object>[] = [contractSentences]
