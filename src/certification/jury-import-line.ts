import { nameKey } from '#people'
import { fold } from '#platform/i18n'
import type { Trainee } from '#training'
import { markFor, type Marks } from './jury-mark.ts'
import type { MarkLine } from './jury-workbook.ts'

type Found = { ok: true; personId: string } | { ok: false; why: string }

/** Who a name is, in any order and any spelling of the same letters. Never the nearest one. */
export function findTrainee(name: string, trainees: readonly Trainee[]): Found {
  const key = fold(name).split(' ').toSorted().join(' ')
  const named = trainees.filter((one) => nameKey(one) === key)
  const [only, other] = named
  if (!only)
    return {
      ok: false,
      why: 'Personne de ce nom dans le groupe. Corrigez le nom, ou admettez d’abord la personne.',
    }
  if (other)
    return { ok: false, why: 'Deux stagiaires du groupe portent ce nom. Notez-les sur la page du jury.' }
  return { ok: true, personId: only.personId }
}

/** The marks of a line, or the sentence about the first cell that is not a mark. */
export function readMarks(
  cells: Record<string, string>,
): { ok: true; marks: Marks } | { ok: false; why: string } {
  const marks: Marks = {}
  for (const [code, cell] of Object.entries(cells)) {
    const mark = markFor(fold(cell))
    if (!mark)
      return {
        ok: false,
        why: `${code} : « ${cell} » n’est pas une note. Écrivez A, EC, NA ou NE, puis recommencez.`,
      }
    marks[code] = mark
  }
  return { ok: true, marks }
}

/** Lines of one sheet about a person already met there with other marks: neither is kept, the order of lines decides nothing. */
export function repeated(lines: readonly MarkLine[], trainees: readonly Trainee[]): Map<number, string> {
  const known = lines.flatMap((line) => {
    const found = findTrainee(line.name, trainees)
    return found.ok ? [{ line, personId: found.personId }] : []
  })
  const refused = new Map<number, string>()
  for (const { line, personId } of known) {
    const other = known.find((one) => one.personId === personId && !sameMarks(one.line, line))
    if (other)
      refused.set(
        line.line,
        `Cette personne a d’autres notes à la ligne ${other.line.line}. Gardez la bonne ligne, puis recommencez.`,
      )
  }
  return refused
}

const sameMarks = (one: MarkLine, other: MarkLine) => {
  const [first, second] = [readMarks(one.cells), readMarks(other.cells)]
  return first.ok && second.ok && JSON.stringify(first.marks) === JSON.stringify(second.marks)
}
