import { writerOf, type Language, type Spoken, type Writer } from '#platform/languages'
import type { Ask } from './ask.ts'

/**
 * The sentences of a page in the language of whoever reads it. The page that is answered is then in that language, its frame too; a page that
 * asks for none is in French. Ask before what is shown is composed.
 */
export function speak<S extends object>(c: Ask, sentences: Spoken<S>): S {
  if (!c.var.spoken.includes(sentences)) c.set('spoken', [...c.var.spoken, sentences])
  return sentences.says[c.var.language]
}

/** The same, for a page in the hands of somebody else than who is signed in: it is in the language of who holds it. */
export function speakIn<S extends object>(c: Ask, language: Language, sentences: Spoken<S>): S {
  c.set('language', language)
  return speak(c, sentences)
}

/** The language of the page that is answered now. */
export const languageOf = (c: Ask): Language => (c.var.spoken.length > 0 ? c.var.language : 'fr')

/** How that language writes dates, hours, money and counts. */
export const writerIn = (c: Ask): Writer => writerOf(languageOf(c))
