import type { Spoken } from '#platform/languages'
import { atDoorSentences } from './at-door/door.ts'
import { keepingSentences, shareSentences } from './share/door.ts'
import { shopLetterSentences, shopSentences } from './shop/door.ts'

/** What a shop reads of its orders, and is written of them. */
export const shopOrderSentences: readonly Spoken<object>[] = [
  shopSentences,
  shareSentences,
  keepingSentences,
  atDoorSentences,
  shopLetterSentences,
]
