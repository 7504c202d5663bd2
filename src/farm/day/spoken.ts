import type { Spoken } from '#platform/languages'
import { bedSentences } from '../beds/door.ts'
import { lotSentences } from '../lots/door.ts'
import { mineSentences } from '../mine/door.ts'
import { fieldSentences } from '../sentences.ts'
import { daySentences } from './sentences.ts'

/** What this room says in several languages. */
export const farmSentences: readonly Spoken<object>[] = [
  fieldSentences,
  daySentences,
  lotSentences,
  bedSentences,
  mineSentences,
]
