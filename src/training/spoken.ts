import type { Spoken } from '#platform/languages'
import { replySentences } from './reply/door.ts'
import { calendarSentences } from './calendar/sentences.ts'
import { daySentences } from './day/door.ts'
import { handInSentences } from './hand-in/door.ts'
import { phoneSentences } from './phone/door.ts'
import { rollSentences } from './roll/sentences.ts'
import { workSentences } from './work/door.ts'

/** What this room says in several languages. */
export const trainingSentences: readonly Spoken<object>[] = [
  daySentences,
  workSentences,
  handInSentences,
  phoneSentences,
  rollSentences,
  calendarSentences,
  replySentences,
]
