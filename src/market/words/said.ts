import { writerOf, type Language, type Spoken, type Writer } from '#platform/languages'
import { useLanguage } from '#platform/ui'
import { goodsWriterOf, type GoodsWriter } from './goods-writer.ts'

/** Sentences, goods, dates and money, in one language. */
export type Said<S> = { say: S; goods: GoodsWriter; write: Writer; language: Language }

/** These sentences in a language, with goods, dates and money as it writes them. */
export const saidIn = <S extends object>(language: Language, sentences: Spoken<S>): Said<S> => ({
  say: sentences.says[language],
  goods: goodsWriterOf(language),
  write: writerOf(language),
  language,
})

/** The same, in the language of the page that holds what calls it: the page says which, with `speak`. */
export const useSaid = <S extends object>(sentences: Spoken<S>): Said<S> => saidIn(useLanguage(), sentences)
