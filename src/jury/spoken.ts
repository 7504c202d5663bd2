import type { Spoken } from '#platform/languages'
import { myJurySentences } from './sentences.ts'
import { skillSentences } from './skills/door.ts'

/** What this room says in several languages. */
export const jurySentences: readonly Spoken<object>[] = [myJurySentences, skillSentences]
