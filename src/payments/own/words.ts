import { writerOf, type Writer } from '#platform/languages'
import { speak, writerIn, type Ask } from '#platform/web'
import type { OwnSentences } from './sentences.fr.ts'
import { ownMoneySentences } from './sentences.ts'

/** What a merchant reads of their money, in the language of whoever looks; sums and dates. */
export type OwnWords = { say: OwnSentences; write: Writer }

export const ownWordsIn = (c: Ask): OwnWords => ({ say: speak(c, ownMoneySentences), write: writerIn(c) })

/** The same on a page of a desk, which is in French. */
export const ownWordsInFrench: OwnWords = { say: ownMoneySentences.says.fr, write: writerOf('fr') }
