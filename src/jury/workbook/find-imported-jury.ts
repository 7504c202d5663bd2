import { partnersOf, readAction, type Group } from '#actions'
import type { Actor, PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { FileRefused } from '#platform/imports'
import { parisDay, writeDate } from '#platform/time'
import { traineesOf, type FoundTrainee } from '#training'
import { newId, asId } from '#platform/id'
import { candidateId } from '../candidate-store.ts'
import { codesOf, sameGrid, type Grid } from '../grid.ts'
import { insertJury, lockJury } from '../jury-store.ts'
import { juriesOf } from '../jury-lists-store.ts'
import { jurorsOf } from '../juror-store.ts'
import { loadGrid } from '../load-grid.ts'
import { readGrid } from '../grid-store.ts'
import type { Juror, Jury } from '../jury.ts'
import {
  currentDecisions,
  decisionLines,
  questionsOf,
  type ByCandidate,
  type Question,
} from '../deliberation/door.ts'
import { marksOfJury, type GivenMark, type Marks } from '../marks/door.ts'
import { lineReader } from './read-line.ts'
import type { JuryWorkbook, MarkLine } from './workbook.ts'
import type { JuryId } from '../ids.ts'

/** A jury being filled from a file, and all that was known of it before the first line. Marks, jurors and questions grow. */
export type ImportedJury = {
  jury: Jury
  codes: string[]
  find: (line: MarkLine) => Promise<FoundTrainee>
  jurors: Juror[]
  marks: GivenMark[]
  decisions: ByCandidate<Marks>
  questions: Question[]
  by: PersonId
  now: Date
}

type Wanted = {
  workbook: JuryWorkbook
  group: Group
  file: string
  by: Actor
  now: Date
}

/**
 * The jury that the file is about: the one of that day, or the only one of the group, or a new one.
 * @throws FileRefused when its sheets differ, when no day is known, when the jury is held here, or when the grid is not its grid.
 */
export async function juryToImport(tx: Tx, wanted: Wanted): Promise<ImportedJury> {
  const blocks = onlyGrid(wanted.workbook)
  const found = (await findJury(tx, wanted)) ?? (await createJury(tx, wanted, blocks))
  const jury = await lockJury(tx, asId(found))
  const grid = jury && (await readGrid(tx, jury.gridId))
  if (!jury || !grid) throw new Error(`jury ${found} or its grid has just disappeared`)
  if (jury.readFrom === null)
    throw new FileRefused(
      `Le jury du ${writeDate(jury.heldOn)} se tient ici : ses membres notent, la personne qui préside décide. Aucun fichier ne le fait pour eux.`,
    )
  if (!sameGrid(grid, { blocks }))
    throw new FileRefused(
      `La grille de ce fichier n’est pas celle du jury, « ${grid.title} ». Vérifiez le groupe et le fichier.`,
    )
  return {
    jury,
    codes: codesOf(grid),
    find: candidateReader(
      tx,
      jury.id,
      lineReader(tx, await traineesOf(tx, wanted.group.id), parisDay(wanted.now)),
    ),
    jurors: await jurorsOf(tx, jury.id),
    marks: await marksOfJury(tx, jury.id),
    decisions: currentDecisions(await decisionLines(tx, jury.id)),
    questions: await questionsOf(tx, jury.id),
    by: wanted.by.personId,
    now: wanted.now,
  }
}

/** Who a line is, under the id with which they pass: a file may have been read before another was said to be theirs. */
const candidateReader =
  (db: Db, juryId: JuryId, find: ImportedJury['find']): ImportedJury['find'] =>
  async (line) => {
    const found = await find(line)
    return found.ok ? { ...found, personId: await candidateId(db, juryId, found.personId) } : found
  }

function onlyGrid({ sheets }: JuryWorkbook): Grid['blocks'] {
  const [first, ...others] = sheets
  const blocks = first?.blocks ?? []
  const different = others.find((sheet) => !sameGrid(sheet, { blocks }))
  if (different)
    throw new FileRefused(
      `Les feuilles « ${first?.sheet} » et « ${different.sheet} » n’ont pas la même grille.`,
    )
  const codes = codesOf({ blocks })
  const twice = codes.find((code, n) => codes.indexOf(code) < n)
  if (twice) throw new FileRefused(`La compétence ${twice} est deux fois dans la grille.`)
  return blocks
}

async function findJury(db: Db, { workbook, group }: Wanted): Promise<string | undefined> {
  const juries = (await juriesOf(db, [group.id])).filter((one) => one.kind === 'jury')
  if (workbook.heldOn) return juries.find((one) => one.heldOn === workbook.heldOn)?.id
  const [only, another] = juries.filter((one) => one.readFrom !== null)
  if (another)
    throw new FileRefused(
      'Le fichier ne dit pas la date du jury, et ce groupe en a plusieurs. Écrivez « Jury du … » dans le classeur.',
    )
  return only?.id
}

async function createJury(tx: Tx, wanted: Wanted, blocks: Grid['blocks']): Promise<string> {
  const { workbook, group, file, by, now } = wanted
  if (!workbook.heldOn)
    throw new FileRefused(
      'Le fichier ne dit pas la date du jury. Écrivez « Jury du … » dans le classeur, puis recommencez.',
    )
  const action = await readAction(tx, group.actionId)
  if (!action) throw new Error(`group ${group.id} has no action`)
  const title = workbook.title ? `Grille locale, ${workbook.title}` : `Grille du jury, ${action.title}`
  const origin = `Grille lue dans le fichier « ${file} ». Ce n’est pas le référentiel d’un titre inscrit au RNCP.`
  const grid = await loadGrid(tx, { title, origin, fromDay: workbook.heldOn, blocks })
  const [organiser] = (await partnersOf(tx, action.id)).filter((one) => one.part === 'jury')
  const id = newId<JuryId>()
  const jury = {
    id,
    groupId: group.id,
    gridId: grid.id,
    kind: 'jury',
    heldOn: workbook.heldOn,
    startsAt: null,
    place: group.site,
    organiserId: organiser?.organisationId ?? action.leadId,
    readFrom: file,
  } as const
  await insertJury(tx, jury, by.personId, now)
  return id
}
