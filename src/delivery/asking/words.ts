import type { Language, Writer } from '#platform/languages'
import { languageOf, speak, writerIn, type Ask } from '#platform/web'
import { noSlotSentence, type ToldNoSlot } from '../slots/door.ts'
import type { AskingSentences } from './words/sentences.fr.ts'
import { askingSentences } from './words/sentences.ts'

/** What a shop reads that asks for a delivery, in the language of whoever looks; dates and hours. */
export type AskingWords = { say: AskingSentences; write: Writer; language: Language }

export function askingWordsIn(c: Ask): AskingWords {
  const say = speak(c, askingSentences)
  return { say, write: writerIn(c), language: languageOf(c) }
}

/** Why the bikes cannot keep an hour: with its figures in French, in a word elsewhere. */
export const noSlotIn = (language: Language, told: ToldNoSlot): string =>
  language === 'fr' ? noSlotSentence(told) : askingSentences.says[language].slot.limits[told.why.limit]
