import type { Spoken } from '#platform/languages'
import { auSentences } from './au/sentences.ts'
import { contentSentences } from './content/door.ts'
import { launchSentences } from './launch/door.ts'

/** What this room says in several languages. */
export const coursesSentences: readonly Spoken<object>[] = [launchSentences, contentSentences, auSentences]
