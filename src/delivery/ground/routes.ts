import { renderDrawing } from '#platform/ui'
import { newSite, notFound, type Ask } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import { findBasemap, findCredit } from './find-basemap.ts'
import { GroundSheet } from './sheet.tsx'
import { readSheet } from './ground-under.ts'

/** The operator's map, for the pages that draw on it. */
export const groundSite = newSite().get('/livraisons/fond.svg', draw)

async function draw(c: Ask): Promise<Response> {
  await requireDispatcher(c)
  const sheet = readSheet((name) => c.req.query(name))
  if (!sheet) throw notFound()
  const basemap = await findBasemap(c, sheet.box)
  if (basemap) c.header('cache-control', 'private, max-age=86400')
  const drawing = GroundSheet({ sheet, basemap, credit: await findCredit(c) })
  return c.body(renderDrawing(drawing), 200, { 'content-type': 'image/svg+xml' })
}
