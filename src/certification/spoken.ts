import type { Spoken } from '#platform/languages'
import { cleaSentences } from './matrix/door.ts'

/** What this room says in several languages. */
export const certificationSentences: readonly Spoken<object>[] = [cleaSentences]
