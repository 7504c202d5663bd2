import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from '../access.ts'
import { isRefused } from '../outcomes.tsx'
import { explainStay } from './explain-stay.ts'
import { staysPage } from './stays-page.tsx'
import { undoImport, weighUndo } from './undo-import.ts'
import { undoPage } from './undo-page.tsx'

export const undoSite = newSite()
  .get('/imports/:kind/:id/annuler', ask)
  .post('/imports/:kind/:id/annuler', undo)

async function ask(c: Ask): Promise<Response> {
  const imported = await importedIn(c)
  return leavesNothing(imported) ? goTo(c, reportOf(imported)) : show(c, imported, 200)
}

async function undo(c: Ask): Promise<Response> {
  const imported = await importedIn(c)
  if (leavesNothing(imported)) return goTo(c, reportOf(imported))
  const { actor, file } = imported
  const { db, now } = c.var
  const undone = await undoImport(db, { id: file.id, by: actor.personId }, now)
  if (!undone.ok) return show(c, imported, 422)
  sayNext(c, 'C’est annulé')
  return goTo(c, reportOf(imported))
}

type Imported = Awaited<ReturnType<typeof importedIn>>

/** Taken back already, or refused line by line: there is nothing to take back. */
const leavesNothing = ({ file }: Imported): boolean => file.undoneAt !== null || isRefused(file.report)
const reportOf = ({ importer, file }: Imported): string => `/imports/${importer.kind}/${file.id}`

async function show(c: Ask, { actor, importer, file }: Imported, status: 200 | 422): Promise<Response> {
  const { db } = c.var
  const { rows, whys } = await weighUndo(db, file.id)
  if (rows && whys.length === 0) return undoPage(c, importer, file, rows)
  const stay = rows && (await explainStay(db, file, whys, actor.personId))
  return staysPage(c, importer, file, stay, status)
}

async function importedIn(c: Ask) {
  const { actor, importer } = importerIn(c)
  const file = await sentFileIn(c, importer, actor)
  if (file.state !== 'imported') throw notFound()
  return { actor, importer, file }
}
