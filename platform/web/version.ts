import { createHash } from 'node:crypto'
import { optionalText } from './fields.ts'

/**
 * Changes when anything that a form shows does. It travels with the form as `seen`; a save compares it with what is there, holding the row,
 * and refuses 'changed meanwhile' when somebody else saved since: nobody's words are lost in silence.
 */
export const versionOf = (shown: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(shown ?? null))
    .digest('base64url')
    .slice(0, 16)

/** The field of a form where that version comes back. */
export const seen = { seen: optionalText(20) }

/** What is said of a save that came second, beside what was typed. */
export const CHANGED_MEANWHILE =
  'Quelqu’un d’autre a enregistré entre-temps. Ce que vous avez écrit est encore ici : comparez, puis enregistrez à nouveau.'

/**
 * What a save finds there, all as versions: 'same' when it is written already (a form sent twice), 'as seen' when it may be written,
 * 'changed' when somebody else saved since.
 */
export function foundThere(there: string, wanted: string, seen: string): 'same' | 'as seen' | 'changed' {
  if (there === wanted) return 'same'
  return there === seen ? 'as seen' : 'changed'
}
