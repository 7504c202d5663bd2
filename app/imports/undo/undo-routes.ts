import type { SentFile } from '#platform/imports'
import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from '../access.ts'
import { explainStay } from './explain-stay.ts'
import { staysPage } from './stays-page.tsx'
import { undoImport, weighUndo } from './undo-import.ts'
import { undoPage } from './undo-page.tsx'

export const undoSite = newSite()
  .get('/imports/:kind/:id/annuler', ask)
  .post('/imports/:kind/:id/annuler', undo)

async function ask(c: Ask): Promise<Response> {
  const imported = await importedIn(c)
  const { importer, file } = imported
  return file.undoneAt ? goTo(c, `/imports/${importer.kind}/${file.id}`) : show(c, imported, 200)
}

async function undo(c: Ask): Promise<Response> {
  const imported = await importedIn(c)
  const { actor, importer, file } = imported
  const { db, now } = c.var
  const undone = await undoImport(db, { id: file.id, by: actor.personId }, now)
  if (!undone.ok) return show(c, imported, 422)
  sayNext(c, 'C’est annulé')
  return goTo(c, `/imports/${importer.kind}/${file.id}`)
}

type Imported = Awaited<ReturnType<typeof importedIn>>

async function show(c: Ask, { actor, importer, file }: Imported, status: 200 | 422): Promise<Response> {
  const { db } = c.var
  const { rows, whys } = await weighUndo(db, file.id)
  if (rows && whys.length === 0) return undoPage(c, importer, file, rows)
  const stay = rows && (await explainStay(db, file, whys, actor.personId))
  return staysPage(c, importer, file, stay, status)
}

async function importedIn(c: Ask) {
  const { actor, importer } = importerIn(c)
  const file: SentFile = await sentFileIn(c, importer, actor)
  if (file.state !== 'imported') throw notFound()
  return { actor, importer, file }
}
