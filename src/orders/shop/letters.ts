import { typo } from '#platform/i18n'
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

/** A letter of these sentences; those that are null are left out. */
export function letterOf(
  { language }: ShopLetterWords,
  subject: string,
  sentences: readonly (string | null)[],
): { subject: string; body: string } {
  const spaced = (text: string) => (language === 'fr' ? typo(text) : text)
  return {
    subject: spaced(subject),
    body: sentences
      .filter((one) => one !== null)
      .map(spaced)
      .join('\n'),
  }
}
