import type { Actor } from '#people'
import type { Importer, Opened, Outcome, SentFile } from '#platform/imports'
import { writeCsv } from '#platform/sheets'
import { goTo, newSite, notFound, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from './access.ts'
import { checkReading } from './import-file.ts'
import { openLately } from './open-lately.ts'
import { outcomeWords } from './outcomes.tsx'
import { orRefused } from './or-refused.ts'
import { trySent } from './try-sent.ts'

export const reportCsvSite = newSite().get('/imports/:kind/:id/rapport.csv', download)

/** What a file did, or would do: each line with its cells as they were written, while the file is kept. */
async function download(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const file = await sentFileIn(c, importer, actor)
  if (file.state === 'erased') throw notFound()
  const opened = file.bytes ? await openKept(c, importer, file, file.bytes) : undefined
  const outcomes =
    file.state === 'imported' ? file.report : opened && (await promised(c, importer, actor, file, opened))
  if (!outcomes) return goTo(c, `/imports/${importer.kind}/${file.id}`)
  const { headers, cellsOf } = originals(opened)
  const rows = outcomes.map((one) => [
    one.line,
    one.label,
    outcomeWords[one.what].one,
    one.why ?? '',
    ...cellsOf(one),
  ])
  const bytes = writeCsv(['Ligne', 'Sujet', 'Suite donnée', 'Pourquoi', ...headers], rows)
  const name = file.state === 'imported' ? 'rapport' : 'apercu'
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${importer.kind}.csv"`,
  })
}

async function openKept(
  c: Ask,
  importer: Importer<Actor>,
  file: SentFile,
  bytes: Buffer,
): Promise<Opened | undefined> {
  const opened = await orRefused(() => openLately(c.var.db, importer, file, bytes))
  return opened.ok ? opened.value : undefined
}

async function promised(
  c: Ask,
  importer: Importer<Actor>,
  actor: Actor,
  file: SentFile & { state: 'waiting' },
  opened: Opened,
): Promise<Outcome[] | undefined> {
  const { db, now } = c.var
  const checked = await orRefused(async () => checkReading(importer, opened, file.anyway))
  if (!checked.ok) return undefined
  const said = await trySent(db, { importer, file, opened, by: actor, now })
  return said?.state === 'said' ? said.outcomes : undefined
}

/** The cells of the sheet that was read, untouched; none of another sheet, whose columns are others. */
function originals(opened: Opened | undefined) {
  const [sheet] = opened?.sheets ?? []
  const headers = sheet?.headers ?? []
  const cellsOf = ({ line, sheet: named }: Outcome): string[] =>
    named === undefined || named === sheet?.name
      ? headers.map((_, column) => sheet?.raw[line - 1]?.[column] ?? '')
      : headers.map(() => '')
  return { headers, cellsOf }
}
