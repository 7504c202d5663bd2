import { readPaperHead } from '#actions'
import { openFiles } from '#people'
import { newSite, notFound, type Ask } from '#platform/web'
import { writeFullDay } from '#platform/time'
import { sheetAsked } from './find-sheet.ts'
import { renderSheets } from './pdf.ts'
import { GROUP } from '../access.ts'
import { halfWords } from '../half-day.ts'

export const sheetPdfSite = newSite().get(
  `${GROUP}/emargement/:day{\\d{4}-\\d{2}-\\d{2}}/:half{(?:matin|apres-midi)\\.pdf}`,
  pdf,
)

/** The sheet on paper. It leaves the house: each person reads that it was taken, or it is not given. */
async function pdf(c: Ask): Promise<Response> {
  const { at, sheet } = await sheetAsked(c)
  const { db, now } = c.var
  const title = `Émargement du ${writeFullDay(sheet.key.day)}, ${halfWords[sheet.key.half].toLowerCase()}`
  const { day, half } = sheet.key
  const why = { code: 'attendance sheet printed', day, half } as const
  const ids = sheet.rows.map((row) => row.trainee.personId)
  await db.transaction(async (tx) => {
    const opened = await openFiles(tx, at.actor, ids, 'attendance', why, now)
    if (ids.some((id) => !opened.has(id))) throw notFound()
  })
  const head = await readPaperHead(db, at.action.leadId, at.action.id)
  const bytes = await renderSheets({ ...at, head }, [sheet], title, now)
  const name = `emargement-${at.group.slug}-${sheet.key.day}-${sheet.key.half === 'morning' ? 'matin' : 'apres-midi'}.pdf`
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${name}"`)
  return c.body(new Uint8Array(bytes).buffer)
}
