import type { SentFile } from '#platform/imports'
import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from '../access.ts'
import { undoImport, weighUndo } from './undo-import.ts'
import { undoPage } from './undo-page.tsx'

export const undoSite = newSite()
  .get('/imports/:kind/:id/annuler', ask)
  .post('/imports/:kind/:id/annuler', undo)

async function ask(c: Ask): Promise<Response> {
  const { importer, file } = await importedIn(c)
  if (file.undoneAt) return goTo(c, `/imports/${importer.kind}/${file.id}`)
  return undoPage(c, importer, file, await weighUndo(c.var.db, file.id))
}

async function undo(c: Ask): Promise<Response> {
  const { actor, importer, file } = await importedIn(c)
  const { db, now } = c.var
  const undone = await undoImport(db, { id: file.id, by: actor.personId }, now)
  if (!undone.ok) return undoPage(c, importer, file, await weighUndo(db, file.id), 422)
  sayNext(c, 'C’est annulé')
  return goTo(c, `/imports/${importer.kind}/${file.id}`)
}

async function importedIn(c: Ask) {
  const { actor, importer } = importerIn(c)
  const file: SentFile = await sentFileIn(c, importer, actor)
  if (file.state !== 'imported') throw notFound()
  return { actor, importer, file }
}
