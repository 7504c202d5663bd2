import type { Writer } from '#platform/languages'
import { speak, writerIn, type Ask } from '#platform/web'
import { answerSentences, type AnswerSentences } from '../answers/door.ts'
import type { RoundSentences } from './sentences.fr.ts'
import { roundSentences } from './sentences.ts'

/** All that a courier's telephone says, in the language of its reader: its screens, what is pressed and answered, dates and hours. */
export type RoundWords = { say: RoundSentences; answers: AnswerSentences; write: Writer }

export const roundWords = (c: Ask): RoundWords => ({
  say: speak(c, roundSentences),
  answers: speak(c, answerSentences),
  write: writerIn(c),
})
