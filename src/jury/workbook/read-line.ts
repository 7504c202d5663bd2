import { nameKey } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import { type Trainee, rememberTrainees, type FoundTrainee } from '#training'
import { marks, type Mark, type Marks } from '../marks/door.ts'
import type { MarkLine } from './workbook.ts'

/**
 * Who a line is, in any order and any spelling of the same letters; never the nearest one. Juries write no birth date: the name is
 * enough where one trainee bears it and nobody else on the territory does, else the workbook must say when they were born.
 */
export function lineReader(
  db: Db,
  trainees: readonly Trainee[],
  today: Day,
): (line: MarkLine) => Promise<FoundTrainee> {
  const find = rememberTrainees(db, trainees, { today, nameAlone: true })
  return async ({ name, birthDate }) => {
    const key = fold(name).split(' ').toSorted().join(' ')
    const [known] = trainees.filter((one) => nameKey(one) === key)
    if (!known) return { ok: false, what: 'refused', why: UNKNOWN }
    const { familyName, givenName } = known
    const found = await find({ familyName, givenName, birthDate })
    return found.ok || found.what === 'refused' || birthDate ? found : { ...found, why: NAMESAKES }
  }
}

const UNKNOWN = 'Personne de ce nom dans le groupe. Corrigez le nom, ou admettez d’abord la personne.'
const NAMESAKES =
  'Plusieurs personnes portent ce nom. Ajoutez une colonne « Né(e) le » au classeur, puis recommencez.'

/** The marks of a line, or the sentence about the first cell that is not a mark. */
export function readMarks(
  cells: Record<string, string>,
): { ok: true; marks: Marks } | { ok: false; why: string } {
  const given: Marks = {}
  for (const [code, cell] of Object.entries(cells)) {
    const mark = markFor(fold(cell))
    if (!mark)
      return {
        ok: false,
        why: `${code} : « ${cell} » n’est pas une note. Écrivez A, EC, NA ou NE, puis recommencez.`,
      }
    given[code] = mark
  }
  return { ok: true, marks: given }
}

// As juries write them. 'NA' is « non acquis », never « non applicable »; an empty cell is a skill that was not evaluated.
const spellings: Record<Mark, readonly string[]> = {
  acquired: ['a', 'acquis', 'acquise', 'ac'],
  partly: ['ec', 'en cours', 'en cours d acquisition', 'en partie', 'partiel', 'partiellement acquis'],
  'not acquired': ['na', 'non acquis', 'non acquise', 'pas acquis', 'pas acquise'],
  'not seen': ['', 'ne', 'non evalue', 'non evaluee', 'pas vu', 'pas vue'],
}

/** The mark that a folded word stands for, or undefined. */
const markFor = (folded: string): Mark | undefined => marks.find((mark) => spellings[mark].includes(folded))

/** Lines of one sheet about a person already met there with other marks: neither is kept, the order of lines decides nothing. */
export function repeated(found: ReadonlyMap<MarkLine, FoundTrainee>): Map<number, string> {
  const known = [...found].flatMap(([line, one]) => (one.ok ? [{ line, personId: one.personId }] : []))
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
