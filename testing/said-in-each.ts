import { languageCodes, type Language } from '#platform/languages'

type Say<Seen> = (one: { seen: Seen }, language: Language) => { title: string; words: string }

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** The name and the words of what a room saw, as it says them in French, English, Arabic and Ukrainian, with plain spaces. */
export const saidInEach =
  <Seen>(say: Say<Seen>) =>
  (seen: Seen): string[][] =>
    languageCodes.map((language) => {
      const { title, words } = say({ seen }, language)
      return [title, words].map(plain)
    })
