import type { Spoken } from '#platform/languages'
import { decisionSentences } from './answers/door.ts'
import { livedSentences } from './lived/door.ts'
import { invitationSentences } from './meetings/door.ts'
import { pathSentences } from './mine/door.ts'
import { undoneSentences } from './undoing/door.ts'

/** What this room says in several languages. */
export const orientationSentences: readonly Spoken<object>[] = [
  pathSentences,
  livedSentences,
  invitationSentences,
  decisionSentences,
  undoneSentences,
]
