import { writerOf, type Language, type Spoken, type Writer } from '#platform/languages'
import { useLanguage } from '#platform/ui'
import { languageOf, speak, type Ask } from '#platform/web'
import { goodsSentences } from './goods/sentences.ts'
import { goodsWriterOf, type GoodsWriter } from './goods-writer.ts'

/** Sentences, goods, dates and money, in one language. */
export type Said<S> = {
  say: S
  goods: GoodsWriter
  write: Writer
  language: Language
  /** A list of names that a shop or a commune wrote: among Arabic words, each runs as its own letters do. */
  names: (all: readonly string[]) => string
}

/** These sentences in a language, with goods, dates and money as it writes them. */
export const saidIn = <S extends object>(language: Language, sentences: Spoken<S>): Said<S> => ({
  say: sentences.says[language],
  goods: goodsWriterOf(language),
  write: writerOf(language),
  language,
  names: namesIn(language),
})

const namesIn =
  (language: Language) =>
  (all: readonly string[]): string =>
    language === 'ar' ? all.map((one) => `\u2068${one}\u2069`).join('، ') : writerOf(language).list(all)

/** The same for the page that is answered: these sentences, and those of goods, are then its own, and are read over with it. */
export function saidOn<S extends object>(c: Ask, sentences: Spoken<S>): Said<S> {
  speak(c, sentences)
  speak(c, goodsSentences)
  return saidIn(languageOf(c), sentences)
}

/** The same, in the language of the page that holds what calls it: the page says which, with `saidOn` or `speak`. */
export const useSaid = <S extends object>(sentences: Spoken<S>): Said<S> => saidIn(useLanguage(), sentences)
