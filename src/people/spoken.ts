import type { Spoken } from '#platform/languages'
import { languageSentences } from './language/door.ts'
import { signInSentences } from './sign-in/door.ts'

/** What this room says in several languages. */
export const peopleSentences: readonly Spoken<object>[] = [languageSentences, signInSentences]

export { languagesOf, readLanguage } from './language/door.ts'
