import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french, type LetterWords } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

/** The words of letters by the code of a language, for the scripts that send (browser/letters.ts): they work without network, in the language of the page. */
export const letterWords: Record<'fr' | 'en' | 'ar' | 'uk', LetterWords> = {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
}
