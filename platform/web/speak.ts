import { writerOf, type Language, type Spoken, type Writer } from '#platform/languages'
import type { Ask } from './ask.ts'

/**
 * The sentences of a page in the language of whoever reads it. The page that is answered next is then in that language, its frame too; a page
 * that asks for none is in French. Ask before what is shown is composed.
 */
export function speak<S extends object>(c: Ask, sentences: Spoken<S>): S {
  if (!c.var.spoken.includes(sentences)) c.set('spoken', [...c.var.spoken, sentences])
  return sentences.says[languageOf(c)]
}

/** The same, for a page in the hands of somebody else than who is signed in: it is in the language of who holds it. */
export function speakIn<S extends object>(c: Ask, language: Language, sentences: Spoken<S>): S {
  c.set('heldIn', language)
  return speak(c, sentences)
}

/** The language of the page that is answered now. */
export const languageOf = (c: Ask): Language =>
  c.var.spoken.length > 0 ? (c.var.heldIn ?? c.var.language) : 'fr'

/** How that language writes dates, hours, money and counts. */
export const writerIn = (c: Ask): Writer => writerOf(languageOf(c))

/** A page is composed: the next one of the same request, in a bundle, asks anew. */
export function speakNoMore(c: Ask): void {
  c.set('spoken', [])
  c.set('heldIn', undefined)
}
