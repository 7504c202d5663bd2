import { createHash } from 'node:crypto'
import type { Language } from './language.ts'

/**
 * The sentences of a page, or of a few that belong together, in every language. `key`: what they are called where somebody reads them over
 * ('people/sign-in'); `title`: the same in French.
 */
export type Spoken<S extends object> = { key: string; title: string; says: Record<Language, S> }

/** The sentences of these pages, each language in a file of its own: `sentences.fr.ts` and those that say the same. */
export const spoken = <S extends object>(
  key: string,
  title: string,
  says: Record<Language, S>,
): Spoken<S> => ({ key, title, says })

const prints = new WeakMap<object, string>()

/** What a translation says, in short: it changes as soon as a sentence does, and what was read over is to be read over again. */
export function printOf({ says }: Spoken<object>, language: Language): string {
  const said = says[language]
  const known = prints.get(said)
  if (known) return known
  const text = JSON.stringify(said, (_, one: unknown) => (typeof one === 'function' ? one.toString() : one))
  const print = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  prints.set(said, print)
  return print
}
