import { FileRefused, leftOutOf, lockSentFile, markImported } from '#platform/imports'
import { goTo, newSite, sayNext, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from './access.ts'
import { importSent, openSent } from './import-file.ts'
import { reportPage } from './report-page.tsx'
import { GONE, showPreview } from './show-preview.ts'
import { tryFile } from './try-file.ts'

export const confirmSite = newSite().get('/imports/:kind/:id', look).post('/imports/:kind/:id', confirm)

async function look(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const file = await sentFileIn(c, importer, actor)
  return file.state === 'imported' ? reportPage(c, importer, file) : showPreview(c, importer, actor, file)
}

async function confirm(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const { db, now } = c.var
  const here = await sentFileIn(c, importer, actor)
  const done = await tryFile(() =>
    db.transaction(async (tx) => {
      const file = await lockSentFile(tx, here.id, actor.personId)
      if (!file || file.state === 'imported') return
      if (file.state === 'erased') throw new FileRefused(GONE)
      const sent = { name: file.name, bytes: file.bytes }
      const opened = await openSent(tx, importer, sent, file)
      const wish = { by: actor, now, scope: file.scope, anyway: file.anyway, dryRun: false }
      const report = await importSent(tx, importer, sent, opened, wish)
      await markImported(tx, file.id, { report, leftOut: leftOutOf(importer, opened) }, now)
    }),
  )
  if (!done.ok) return showPreview(c, importer, actor, here, 422)
  sayNext(c, 'C’est importé')
  return goTo(c, `/imports/${importer.kind}/${here.id}`)
}
