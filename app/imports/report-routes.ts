import { writeCsv } from '#platform/sheets'
import { newSite, notFound, type Ask } from '#platform/web'
import { importerIn, sentFileIn } from './access.ts'
import { outcomeWords } from './outcomes.tsx'

export const reportSite = newSite().get('/imports/:kind/:id/rapport.csv', download)

async function download(c: Ask): Promise<Response> {
  const { actor, importer } = importerIn(c)
  const file = await sentFileIn(c, importer, actor)
  if (file.state !== 'imported') throw notFound()
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
