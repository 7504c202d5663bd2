import { fold } from '#platform/i18n'
import type { Proof } from '../activity.ts'

const spellings: [RegExp, Proof][] = [
  [/\bquiz\b|\bquestionnaire\b|\bqcm\b/, 'quiz'],
  [/\bvideo\b|\bfilm\b/, 'video'],
  [/\baudio\b|\benregistrement\b/, 'audio'],
  [/\bphoto\b|\bimage\b/, 'photo'],
  [/\bemargement\b|\bsignature\b/, 'signature'],
  [/\bexercice\b|\btexte\b|\bredaction\b/, 'text'],
  [/\bdocument\b|\bfichier\b|\bconvention\b|\bcertificat\b|\bbilan\b|\bdepot\b/, 'file'],
  [/\bobservation\b|\bvu\b|\bmise en situation\b/, 'observation'],
]

/** What proves the work, as organisations write it: 'Photo commentée', 'Document déposé'… Undefined when it cannot be told. */
export function readProof(words: string): Proof | undefined {
  const said = fold(words)
  return spellings.find(([pattern]) => pattern.test(said))?.[1]
}
