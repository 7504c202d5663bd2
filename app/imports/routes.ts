import { createHash } from 'node:crypto'
import { requireActor, type Actor } from '#people'
import {
  changeReading,
  FileRefused,
  findSentFile,
  keepSentFile,
  latestSentFiles,
  leftOutOf,
  lockSentFile,
  markImported,
  rememberMapping,
  type Importer,
  type SentFile,
} from '#platform/imports'
import { writeCsv } from '#platform/sheets'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  readFormWithFiles,
  sayNext,
  type Ask,
} from '#platform/web'
import { importSent, openSent } from './import-file.ts'
import { importFormPage, importsPage } from './pages.tsx'
import { placesFor, scopeOf } from './places.ts'
import { previewPage } from './preview-page.tsx'
import { reportPage } from './report-page.tsx'
import { outcomeWords } from './outcomes.tsx'
import { importerOf, importers } from '../importers.ts'

export const importSite = newSite()
  .get('/imports', list)
  .get('/imports/:kind', form)
  .post('/imports/:kind', send)
  .get('/imports/:kind/:id', look)
  .post('/imports/:kind/:id', confirm)
  .post('/imports/:kind/:id/colonnes', changeColumns)
  .get('/imports/:kind/:id/rapport.csv', download)

async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const mine = importers.filter((one) => one.may(actor))
  if (mine.length === 0) throw notFound()
  return importsPage(c, mine, await latestSentFiles(c.var.db, actor.personId, 20))
}

function asked(c: Ask): { actor: Actor; importer: Importer<Actor> } {
  const actor = requireActor(c)
  const importer = importerOf(c.req.param('kind') ?? '')
  if (!importer?.may(actor)) throw notFound()
  return { actor, importer }
}

async function form(c: Ask): Promise<Response> {
  const { actor, importer } = asked(c)
  return importFormPage(c, importer, { places: await placesFor(c.var.db, actor, importer.scope) })
}

const sendForm = field.form({
  id: field.id('Rechargez la page, puis recommencez.'),
  ou: field.optionalText(200),
})

async function send(c: Ask): Promise<Response> {
  const { actor, importer } = asked(c)
  const read = await readFormWithFiles(c, sendForm)
  const places = await placesFor(c.var.db, actor, importer.scope)
  const again = (errors: Record<string, string>) =>
    importFormPage(c, importer, { places, errors, place: String(read.typed['ou'] ?? '') })
  if (!read.ok) return again(read.errors)
  const place = read.value.ou ?? ''
  if (place && !places.some((one) => one.value === place)) return again({ ou: 'Choisissez dans la liste.' })
  const [given] = read.files['fichier'] ?? []
  if (!given) return again({ fichier: 'Choisissez un fichier.' })
  const bytes = new Uint8Array(await given.arrayBuffer())
  const file = { name: given.name, bytes }
  const opened = await refusing(() => openSent(c.var.db, importer, file))
  if (!opened.ok) return again({ fichier: opened.sentence })
  const { id } = read.value
  const sha256 = createHash('sha256').update(bytes).digest()
  const kept = {
    id,
    kind: importer.kind,
    ...file,
    sha256,
    scope: scopeOf(place),
    sheet: opened.value.sheets[0]?.name ?? '',
    mapping: opened.value.mapping,
  }
  await keepSentFile(c.var.db, { ...kept, sentBy: actor.personId, at: c.var.now })
  return goTo(c, `/imports/${importer.kind}/${id}`)
}

async function look(c: Ask): Promise<Response> {
  const { actor, importer } = asked(c)
  const file = await sentFile(c, importer, actor)
  return file.report
    ? reportPage(c, importer, { ...file, report: file.report })
    : preview(c, importer, actor, file)
}

async function sentFile(c: Ask, importer: Importer<Actor>, actor: Actor): Promise<SentFile> {
  const file = await findSentFile(c.var.db, idIn(c), actor.personId)
  if (!file || file.kind !== importer.kind) throw notFound()
  return file
}

const GONE = 'Ce fichier a été effacé : il attendait depuis plus d’un jour. Envoyez-le à nouveau.'

async function preview(
  c: Ask,
  importer: Importer<Actor>,
  actor: Actor,
  file: SentFile,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db, now } = c.var
  const places = await placesFor(db, actor, importer.scope)
  const { bytes, name, scope } = file
  if (!bytes) return previewPage(c, importer, { file, places, refused: GONE }, status)
  const opened = await refusing(() => openSent(db, importer, { name, bytes }, file))
  if (!opened.ok) return previewPage(c, importer, { file, places, refused: opened.sentence }, status)
  const done = await refusing(() =>
    importSent(db, importer, { name, bytes }, opened.value, { by: actor, now, scope, dryRun: true }),
  )
  const said = done.ok ? { outcomes: done.value } : { refused: done.sentence }
  return previewPage(c, importer, { file, places, opened: opened.value, ...said }, status)
}

async function confirm(c: Ask): Promise<Response> {
  const { actor, importer } = asked(c)
  const { db, now } = c.var
  const here = await sentFile(c, importer, actor)
  const done = await refusing(() =>
    db.transaction(async (tx) => {
      const file = await lockSentFile(tx, here.id, actor.personId)
      if (!file || file.importedAt) return
      if (!file.bytes) throw new FileRefused(GONE)
      const sent = { name: file.name, bytes: file.bytes }
      const opened = await openSent(tx, importer, sent, file)
      const wish = { by: actor, now, scope: file.scope, dryRun: false }
      const report = await importSent(tx, importer, sent, opened, wish)
      await markImported(tx, file.id, { report, leftOut: leftOutOf(importer, opened) }, now)
    }),
  )
  if (!done.ok) return preview(c, importer, actor, here, 422)
  sayNext(c, 'C’est importé')
  return goTo(c, `/imports/${importer.kind}/${here.id}`)
}

const columnsForm = field.form({
  ou: field.optionalText(200),
  feuille: field.optionalText(200),
  retenir: field.ticked(),
})

async function changeColumns(c: Ask): Promise<Response> {
  const { actor, importer } = asked(c)
  const file = await sentFile(c, importer, actor)
  const read = await readForm(c, columnsForm)
  if (!read.ok) throw notFound()
  const places = await placesFor(c.var.db, actor, importer.scope)
  const place = read.value.ou ?? ''
  const scope = places.some((one) => one.value === place) ? scopeOf(place) : file.scope
  const sheet = read.value.feuille ?? file.sheet
  // the columns of another sheet are proposed anew
  const columns = sheet === file.sheet ? Object.keys(importer.columns) : []
  const mapping = Object.fromEntries(columns.map((key) => [key, String(read.typed[`colonne-${key}`] ?? '')]))
  await c.var.db.transaction(async (tx) => {
    await changeReading(tx, file.id, actor.personId, { sheet, mapping, scope })
    if (read.value.retenir) await rememberMapping(tx, importer.kind, mapping, c.var.now)
  })
  return goTo(c, `/imports/${importer.kind}/${file.id}`)
}

async function download(c: Ask): Promise<Response> {
  const { actor, importer } = asked(c)
  const file = await sentFile(c, importer, actor)
  if (!file.report) throw notFound()
  const rows = file.report.map(({ line, label, what, why }) => [
    line,
    label,
    outcomeWords[what].one,
    why ?? '',
  ])
  const bytes = writeCsv(['Ligne', 'Sujet', 'Suite donnée', 'Pourquoi'], rows)
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="rapport-${importer.kind}.csv"`,
  })
}

type Tried<T> = { ok: true; value: T } | { ok: false; sentence: string }

async function refusing<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    if (cause instanceof FileRefused) return { ok: false, sentence: cause.message }
    throw cause
  }
}
