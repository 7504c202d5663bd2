import type { Actor } from '#people'
import {
  countRead,
  dropWorking,
  FileRefused,
  findSentFile,
  findWorking,
  leftOutOf,
  lockSentFile,
  markImported,
  stopWorking,
  wasStopped,
  type Importer,
  type SentFile,
  type Working,
} from '#platform/imports'
import { noteWritten } from '#platform/undo'
import { goTo, idIn, newSite, sayNext, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from './access.ts'
import { checkReading, importSent, openSent } from './import-file.ts'
import { isRefused, summaryOf } from './outcomes.tsx'
import { progressPage } from './progress-page.tsx'
import { reportPage } from './report-page.tsx'
import { GONE, showPreview } from './show-preview.ts'
import { orRefused } from './or-refused.ts'
import { IMPORTING, isWorkedOn, Stopped, workOn } from './work-on-file.ts'

export const sentFileSite = newSite()
  .get('/imports/:kind/:id', look)
  .post('/imports/:kind/:id', confirm)
  .post('/imports/:kind/:id/arreter', stop)

async function look(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  // before the file: an import that ends between the two is seen as done, never as not begun
  const going = await findWorking(c.var.db, idIn(c))
  const file = await sentFileIn(c, importer, actor)
  if (file.state === 'imported') return reportPage(c, { importer, actor }, file)
  return going?.reading === IMPORTING && going.state === 'going' && going.alive
    ? progressPage(c, importer, file, going, 'Import en cours')
    : showPreview(c, importer, actor, file)
}

async function confirm(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const { db } = c.var
  const here = await sentFileIn(c, importer, actor)
  const address = `/imports/${importer.kind}/${here.id}`
  if (here.state === 'imported') return goTo(c, address)
  const promised = await findWorking(db, here.id)
  const begun = await orRefused(() => bringIn(c, importer, actor, here))
  if (!begun.ok) return showPreview(c, importer, actor, here, 422)
  // before the file: an import that ends between the two is seen as done, never as refused
  const goesOn = isWorkedOn(here.id, IMPORTING)
  const done = await findSentFile(db, here.id, actor.personId)
  if (done?.state === 'imported') sayNext(c, wordsFor(done, promised))
  else if (!goesOn) return showPreview(c, importer, actor, here, 422)
  return goTo(c, address)
}

/** A long file is stopped at its next line, wherever it is read: nothing of it is kept, and it can be opened again. */
async function stop(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const { id } = await sentFileIn(c, importer, actor)
  const wasGoing = await c.var.db.transaction((tx) => stopWorking(tx, id))
  if (!wasGoing) return goTo(c, `/imports/${importer.kind}/${id}`)
  sayNext(c, 'La lecture s’arrête. Rien de ce fichier n’est gardé.')
  return goTo(c, '/imports')
}

/** @throws FileRefused */
async function bringIn(c: Ask, importer: Importer<Actor>, actor: Actor, here: SentFile): Promise<void> {
  const { db, now } = c.var
  if (here.state !== 'waiting') throw new FileRefused(GONE)
  const sent = { name: here.name, bytes: here.bytes }
  const opened = await openSent(db, importer, sent, actor.personId, here)
  checkReading(importer, opened, here.anyway)
  const total = countRead(importer, { ...here, ...opened })
  const job = { fileId: here.id, reading: IMPORTING, total, at: now }
  await workOn(db, job, async (passed) => {
    await db.transaction(async (tx) => {
      const file = await lockSentFile(tx, here.id, actor.personId)
      if (file?.state !== 'waiting') return
      // somebody said otherwise how it is read, while it waited for another file
      if (howRead(file) !== howRead(here)) throw new Stopped()
      const wish = { by: actor, now, scope: here.scope, anyway: here.anyway, dryRun: false, passed }
      const report = await importSent(tx, importer, sent, opened, wish)
      // after its last line too: whoever stopped it read that nothing is kept
      if (await wasStopped(tx, here.id)) throw new Stopped()
      await markImported(tx, here.id, { report, leftOut: leftOutOf(importer, opened) }, now)
      await dropWorking(tx, here.id)
      await noteWritten(tx, db, here.id, now)
    })
    return 'done'
  })
}

const howRead = ({ sheet, mapping, scope, anyway }: SentFile & { state: 'waiting' }): string =>
  JSON.stringify([sheet, mapping, scope, anyway])

/** What was promised is what was done, unless somebody did something meanwhile. */
const wordsFor = (file: SentFile & { state: 'imported' }, promised: Working | undefined): string =>
  promised?.state === 'said' && summaryOf(promised.outcomes) !== summaryOf(file.report)
    ? 'C’est importé. Quelque chose a changé depuis l’aperçu : relisez le rapport'
    : isRefused(file.report)
      ? 'Rien n’est importé : chaque ligne est refusée'
      : 'C’est importé'
