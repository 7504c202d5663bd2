import type { Spoken } from '#platform/languages'
import { accessSentences } from './access/door.ts'
import { languageSentences } from './language/door.ts'
import { messageSentences } from './messages/door.ts'
import { mineSentences } from './mine/door.ts'
import { keySentences } from './passkeys/door.ts'
import { reachSentences } from './reach/door.ts'
import { joinedSentences } from './resemblances/door.ts'
import { deviceSentences } from './session/door.ts'
import { signInSentences } from './sign-in/door.ts'

/** What this room says in several languages. */
export const peopleSentences: readonly Spoken<object>[] = [
  languageSentences,
  signInSentences,
  reachSentences,
  keySentences,
  mineSentences,
  deviceSentences,
  messageSentences,
  accessSentences,
  joinedSentences,
]

export { languageChosen, languagesChosenBy, languagesOf, readLanguage } from './language/door.ts'
