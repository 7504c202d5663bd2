import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { languages, spoken, type Language } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french, type Words } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

/** The words of the frame and of the furniture, in each language. */
export const frameSentences = spoken<Words>('ui/frame', 'Le cadre des pages', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})
export const frameWords = frameSentences.says

export const PageLanguage = createContext<Language>('fr')

/** For furniture: its words in the language of the page that holds it. */
export const useWords = (): Words => frameWords[useContext(PageLanguage)]

/** For furniture: the language of the page that holds it. */
export const useLanguage = (): Language => useContext(PageLanguage)

/** For a box where one types: on a page that runs from right to left, what is typed runs as its own letters do. */
export const useTyping = (): { dir?: 'auto' } =>
  languages[useLanguage()].direction === 'rtl' ? { dir: 'auto' } : {}
