import type { Spoken } from '#platform/languages'
import { accountSentences } from './account/sentences.ts'
import { afterSentences } from './after/sentences.ts'
import { basketSentences } from './basket/sentences.ts'
import { orderSentences } from './order/sentences.ts'
import { toldSentences } from './told/sentences.ts'
import { waySentences } from './way/sentences.ts'

/** What this room says in several languages. */
export const ordersSentences: readonly Spoken<object>[] = [
  basketSentences,
  waySentences,
  orderSentences,
  afterSentences,
  accountSentences,
  toldSentences,
]
