import type { Language, Spoken } from '#platform/languages'
import type { Ask } from './ask.ts'

/**
 * The sentences of a page in the language of whoever reads it. The page that is answered is then in that language, its frame too; a page that
 * asks for none is in French. Ask before what is shown is composed.
 */
export function speak<S extends object>(c: Ask, sentences: Spoken<S>): S {
  if (!c.var.spoken.includes(sentences)) c.set('spoken', [...c.var.spoken, sentences])
  return sentences.says[c.var.language]
}

/** The language of the page that is answered now. */
export const languageOf = (c: Ask): Language => (c.var.spoken.length > 0 ? c.var.language : 'fr')
