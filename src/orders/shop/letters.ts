import { writerOf, type Language, type Writer } from '#platform/languages'
import type { LetterSentences } from './letters/sentences.fr.ts'
import { shopLetterSentences } from './letters/sentences.ts'

/** What letters to a shop are written with. */
export type ShopLetterWords = { say: LetterSentences; write: Writer; language: Language }

export const letterWordsOf = (language: Language): ShopLetterWords => ({
  say: shopLetterSentences.says[language],
  write: writerOf(language),
  language,
})
