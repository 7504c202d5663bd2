import { worksAs, type Actor } from '#people'
import {
  eachOf,
  FileRefused,
  type Given,
  type ImportContext,
  type Importer,
  type Outcome,
  unreadBirthDates,
} from '#platform/imports'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { FoundTrainee } from '#training'
import { findGroupOfImport } from '#actions'
import { closeIfComplete, importDecision } from './import-decision.ts'
import { importMarks } from './import-marks.ts'
import { juryToImport } from './find-imported-jury.ts'
import { readMarks, repeated } from './read-line.ts'
import { readJuryWorkbook, type MarkLine, type MarkSheet } from './workbook.ts'

/**
 * Reads the workbook of a jury: one sheet for each juror, one for the deliberation. Lines are counted sheet by sheet: the
 * same number may come back, the label says whose sheet it is. A jury read whole, without a doubt, is closed.
 */
export const juryMarksImporter: Importer<Actor> = {
  kind: 'jury-marks',
  title: 'Grilles d’un jury',
  verb: 'Importer les grilles d’un jury',
  hint: 'Le classeur du jury : une feuille par membre, et la feuille « Délibération ». A, EC, NA, NE, ou en toutes lettres.',
  columns: {},
  accept: '.xlsx,.ods,.xls',
  scope: 'group',
  may: (by) => worksAs(by, 'training lead'),
  answersAt: async () => ({ href: '/certification/jury', title: 'Jurys' }),
  run: importJuryMarks,
}

async function importJuryMarks(tx: Tx, given: Given, context: ImportContext<Actor>): Promise<Outcome[]> {
  const workbook = readJuryWorkbook(given.sheets, parisDay(context.now))
  if (workbook.sheets.length === 0)
    throw new FileRefused(
      'Aucune feuille de ce classeur n’est une grille de jury : il faut une colonne « Candidat(e) ».',
    )
  const unread = workbook.sheets.find((sheet) => sheet.unreadBirths !== undefined)?.unreadBirths
  if (unread !== undefined) throw unreadBirthDates(unread)
  const group = await findGroupOfImport(tx, context, { relations: ['training lead'] })
  const importing = await juryToImport(tx, {
    workbook,
    group,
    file: given.name,
    by: context.by,
    now: context.now,
  })
  // The jurors' sheets first, wherever they stand: the deliberation is compared with them.
  const ordered = workbook.sheets.toSorted((a, b) => Number(a.juror === null) - Number(b.juror === null))
  const said: Outcome[] = []
  for (const sheet of ordered) said.push(...(await importSheet(tx, importing, sheet, context)))
  if (said.every((one) => one.what !== 'refused' && one.what !== 'to check'))
    await closeIfComplete(tx, importing)
  return said
}

type Importing = Awaited<ReturnType<typeof juryToImport>>

async function importSheet(
  tx: Tx,
  importing: Importing,
  sheet: MarkSheet,
  context: ImportContext<Actor>,
): Promise<Outcome[]> {
  const said: Outcome[] = []
  const found = new Map<MarkLine, FoundTrainee>()
  for (const line of sheet.lines) found.set(line, await importing.find(line))
  const twice = repeated(found)
  for (const [line, trainee] of eachOf(found, context)) {
    const about = { line: line.line, label: `${sheet.sheet.trim()}, ${line.name}` }
    const read = readMarks(line.cells)
    if (!trainee.ok || !read.ok || twice.has(line.line)) {
      const why = !trainee.ok ? trainee.why : !read.ok ? read.why : twice.get(line.line)
      said.push({ ...about, what: trainee.ok ? 'refused' : trainee.what, ...(why ? { why } : {}) })
      continue
    }
    const what = { personId: trainee.personId, marks: read.marks, position: line.line }
    const done = sheet.juror
      ? await importMarks(tx, importing, { ...what, juror: sheet.juror })
      : await importDecision(tx, importing, what)
    said.push({ ...about, ...done })
  }
  return said
}
