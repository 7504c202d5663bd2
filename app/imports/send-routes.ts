import { createHash } from 'node:crypto'
import { requireActor } from '#people'
import { keepSentFile, latestSentFiles, NO_BYTE, rememberedHeaders } from '#platform/imports'
import { field, goTo, newSite, notFound, readFormWithFiles, type Ask } from '#platform/web'
import { importerIn } from './access.ts'
import { openSent } from './import-file.ts'
import { importsPage } from './list-page.tsx'
import { placesFor, scopeOf } from './list-places.ts'
import { importFormPage } from './send-page.tsx'
import { orRefused } from './or-refused.ts'
import { importers } from '../importers.ts'

export const sendSite = newSite()
  .get('/imports', list)
  .get('/imports/:kind', form)
  .post('/imports/:kind', send)

const PER_PAGE = 20
const MOST_PAGES = 10_000

function pageIn(c: Ask): number {
  const asked = Math.trunc(Number(c.req.query('page') ?? 1))
  return asked >= 1 && asked <= MOST_PAGES ? asked : 1
}

async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const mine = importers.filter((importer) => importer.may(actor))
  if (mine.length === 0) throw notFound()
  const page = pageIn(c)
  const found = await latestSentFiles(c.var.db, actor.personId, {
    limit: PER_PAGE + 1,
    offset: (page - 1) * PER_PAGE,
  })
  const more = found.length > PER_PAGE
  return importsPage(c, mine, { files: found.slice(0, PER_PAGE), page, more })
}

async function form(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const { db } = c.var
  const remembered = await rememberedHeaders(db, importer.kind, actor.personId)
  return importFormPage(c, importer, { places: await placesFor(db, actor, importer.scope), remembered })
}

const sendForm = field.form({
  id: field.id('Rechargez la page, puis recommencez.'),
  place: field.optionalText(200),
})

async function send(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const read = await readFormWithFiles(c, sendForm)
  const places = await placesFor(c.var.db, actor, importer.scope)
  const remembered = await rememberedHeaders(c.var.db, importer.kind, actor.personId)
  const again = (errors: Record<string, string>) =>
    importFormPage(c, importer, { places, remembered, errors, place: String(read.typed['place'] ?? '') })
  if (!read.ok) return again(read.errors)
  const place = read.value.place ?? ''
  if (place && !places.some(({ value }) => value === place))
    return again({ place: 'Choisissez dans la liste.' })
  if (read.empty.has('file')) return again({ file: NO_BYTE })
  const [given] = read.files['file'] ?? []
  if (!given) return again({ file: 'Choisissez un fichier.' })
  const bytes = new Uint8Array(await given.arrayBuffer())
  const file = { name: given.name, bytes }
  const opened = await orRefused(() => openSent(c.var.db, importer, file, actor.personId))
  if (!opened.ok) return again({ file: opened.sentence })
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
    anyway: false,
  }
  await c.var.db.transaction((tx) => keepSentFile(tx, { ...kept, sentBy: actor.personId, sentAt: c.var.now }))
  return goTo(c, `/imports/${importer.kind}/${id}`)
}
