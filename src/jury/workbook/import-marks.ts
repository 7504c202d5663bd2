import type { Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Outcome } from '#platform/imports'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { saveMarks, type Marks } from '../marks/door.ts'
import { insertCandidate } from '../candidate-store.ts'
import { insertJuror } from '../juror-store.ts'
import type { Juror } from '../jury.ts'
import type { ImportedJury } from './find-imported-jury.ts'

export type Done = Pick<Outcome, 'what' | 'why'>

export const CLOSED =
  'La délibération est close : rien ne change par un fichier. Corrigez sur la page du jury, avec la raison.'
const OPEN = 'La délibération est ouverte : les notes des membres ne changent plus.'

/** The marks of one juror on one candidate, as a sheet gives them. */
export async function importMarks(
  tx: Tx,
  importing: ImportedJury,
  line: { juror: string; personId: PersonId; marks: Marks; position: number },
): Promise<Done> {
  const { jury, now } = importing
  const juror = importing.jurors.find((one) => fold(one.name) === fold(line.juror))
  const before = importing.marks.filter((one) => one.jurorId === juror?.id && one.personId === line.personId)
  if (
    before.length > 0 &&
    Object.entries(line.marks).every(([code, mark]) =>
      before.some((one) => one.code === code && one.mark === mark),
    )
  )
    return { what: 'unchanged' }
  if (jury.stage === 'closed') return { what: 'refused', why: CLOSED }
  if (jury.stage !== 'planned' && before.length > 0) return { what: 'refused', why: OPEN }
  const seated = juror ?? (await seatFromFile(tx, importing, line.juror))
  await insertCandidate(tx, jury.id, line.personId, line.position)
  await saveMarks(tx, {
    juryId: jury.id,
    jurorId: seated.id,
    personId: line.personId,
    marks: line.marks,
    at: now,
  })
  const others = importing.marks.filter((one) => one.jurorId !== seated.id || one.personId !== line.personId)
  const given = Object.entries(line.marks).map(([code, mark]) => ({
    jurorId: seated.id,
    personId: line.personId,
    code,
    mark,
  }))
  importing.marks = [...others, ...given]
  return { what: before.length > 0 ? 'updated' : 'created' }
}

/** A juror known by the name on the sheet alone: who it is, and from which college, is said on the page. 'M. Lobry' seats nobody. */
async function seatFromFile(tx: Tx, importing: ImportedJury, name: string): Promise<Juror> {
  const juror: Juror = {
    id: newId(),
    juryId: importing.jury.id,
    name,
    personId: null,
    college: null,
    part: 'member',
    finishedAt: null,
  }
  await insertJuror(tx, juror)
  importing.jurors.push(juror)
  return juror
}
