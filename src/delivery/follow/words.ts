import type { Writer } from '#platform/languages'
import { speak, writerIn, type Ask } from '#platform/web'
import type { FollowSentences } from './sentences.fr.ts'
import { followSentences } from './sentences.ts'

/** What the customer of a delivery reads, in the language of whoever looks; dates and hours. */
export type FollowWords = { say: FollowSentences; write: Writer }

export const followWords = (c: Ask): FollowWords => ({ say: speak(c, followSentences), write: writerIn(c) })
