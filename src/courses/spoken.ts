import type { Spoken } from '#platform/languages'
import { contentSentences } from './content/door.ts'
import { launchSentences } from './launch/door.ts'

/** What this room says in several languages. */
export const coursesSentences: readonly Spoken<object>[] = [launchSentences, contentSentences]
