import type { Tx } from '#platform/db'
import { writeCount, writeList } from '#platform/i18n'
import type { PersonId } from '#people'
import {
  insertDecisions,
  insertQuestion,
  marksSideBySide,
  proposed,
  unanswered,
  undecided,
  type Question,
} from '../deliberation/door.ts'
import { markWords, type Marks } from '../marks/door.ts'
import { candidatesOf, insertCandidate } from '../candidate-store.ts'
import { markClosed, markOpened } from '../jury-store.ts'
import type { ImportedJury } from './find-imported-jury.ts'
import { CLOSED, type Done } from './import-marks.ts'

/** What the sheet of the deliberation decides for one candidate. Against most jurors, a skill stays undecided and is asked. */
export async function importDecision(
  tx: Tx,
  importing: ImportedJury,
  line: { personId: PersonId; marks: Marks; position: number },
): Promise<Done> {
  const { jury, by, now } = importing
  const before = importing.decisions.get(line.personId) ?? {}
  const doubts = doubtsOf(importing, line)
  const changed = importing.codes.filter(
    (code) =>
      line.marks[code] &&
      before[code] !== line.marks[code] &&
      !doubts.some((one) => one.code === code) &&
      !answered(importing, line, code),
  )
  if (changed.length === 0 && doubts.length === 0) return { what: 'unchanged' }
  if (jury.stage === 'closed') return { what: 'refused', why: CLOSED }
  await insertCandidate(tx, jury.id, line.personId, line.position)
  await markOpened(tx, jury.id, by, now)
  const lines = changed.map((code) => ({
    personId: line.personId,
    code,
    decision: line.marks[code] ?? 'not seen',
    comment: null,
    correctionWhy: null,
  }))
  await insertDecisions(tx, jury.id, lines, by, now)
  for (const doubt of doubts) await insertQuestion(tx, jury.id, doubt, now)
  importing.questions.push(...doubts)
  importing.decisions.set(line.personId, {
    ...before,
    ...Object.fromEntries(lines.map((one) => [one.code, one.decision])),
  })
  if (doubts.length > 0) return { what: 'to check', why: asked(doubts) }
  return { what: Object.keys(before).length > 0 ? 'updated' : 'created' }
}

/** Skills where the file contradicts most jurors and nobody has answered yet. */
function doubtsOf(importing: ImportedJury, line: { personId: PersonId; marks: Marks }): Question[] {
  const jurorIds = importing.jurors.map((juror) => juror.id)
  return importing.codes.flatMap((code) => {
    const inFile = line.marks[code]
    const majority =
      jurorIds.length > 0
        ? proposed(marksSideBySide(importing.marks, line.personId, code, jurorIds))
        : undefined
    if (!inFile || !majority || majority === inFile || answered(importing, line, code)) return []
    if (importing.decisions.get(line.personId)?.[code]) return []
    return [{ personId: line.personId, code, inFile, majority }]
  })
}

/** The same contradiction, asked before and answered since by a decision. */
const answered = (importing: ImportedJury, line: { personId: PersonId; marks: Marks }, code: string) =>
  importing.decisions.get(line.personId)?.[code] !== undefined &&
  importing.questions.some(
    (one) => one.personId === line.personId && one.code === code && one.inFile === line.marks[code],
  )

const asked = (doubts: readonly Question[]) =>
  `Le fichier contredit la majorité des membres (${writeList(
    doubts.map(
      (one) => `${one.code} : « ${markWords[one.inFile]} » au lieu de « ${markWords[one.majority]} »`,
    ),
  )}). Le reste est gardé ; ${writeCount(doubts.length, 'compétence attend', 'compétences attendent')} une réponse à la délibération.`

/** A jury read whole is a jury held: everything decided, nothing to ask. */
export async function closeIfComplete(tx: Tx, importing: ImportedJury): Promise<void> {
  const { jury, decisions, questions, codes, by, now } = importing
  const personIds = (await candidatesOf(tx, jury.id)).map((one) => one.personId)
  const complete = personIds.length > 0 && undecided(personIds, codes, decisions).length === 0
  if (complete && unanswered(questions, decisions).length === 0) await markClosed(tx, jury.id, by, now)
}
