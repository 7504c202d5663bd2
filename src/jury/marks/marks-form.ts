import { field, isId, seen, type Typed } from '#platform/web'
import { isMark, type Marks } from './mark.ts'

/** What a juror's grid sends: a mark for each skill, the sentence they wrote, whose grid it is and which page. */
export const marksForm = field.form({ note: field.optionalText(600), ...seen })

/** The marks that a grid says, by the code of the skill. A tablet may still send what it kept when a mark was called a note. */
export function marksIn(typed: Typed, codes: readonly string[]): Marks {
  const given = codes.map(
    (code) => [code, String(typed[`mark-${code}`] ?? typed[`note-${code}`] ?? '')] as const,
  )
  return Object.fromEntries(given.flatMap(([code, mark]) => (isMark(mark) ? [[code, mark] as const] : [])))
}

/** Which page of this juror writes: each time it is shown it is another. */
export function screenIn(typed: Typed): string | null {
  const screen = String(typed['screen'] ?? '')
  return isId(screen) ? screen : null
}
