import type { Spoken } from '#platform/languages'
import { goodsSentences } from './goods/sentences.ts'
import { productSentences } from './product/sentences.ts'
import { shopSentences } from './shop/sentences.ts'

/** What this room says in several languages. */
export const marketSentences: readonly Spoken<object>[] = [shopSentences, productSentences, goodsSentences]
