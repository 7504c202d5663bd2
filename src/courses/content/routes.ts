import { compress } from 'hono/compress'
import { isId, newSite, type Ask, type Site } from '#platform/web'
import { absent } from './answer.ts'
import { CONTENT, WINDOW } from './url.ts'
import { decoded } from './decoded.ts'
import { readStored } from './read-stored-file.ts'
import { servePage, standIns } from './serve-page.ts'
import { scormContent } from './scorm-routes.ts'

/**
 * The files of packages, and nothing of the reader: no cookie is read. Beside our pages they run in a sandbox, whose origin is
 * nobody's: `allow-same-origin` is given only where another address was set up for content.
 */
export const contentSite: Site = newSite()
  .use('*', onlyContentThere)
  .use(`${CONTENT}/*`, compress())
  .route('/', scormContent)
  .get(`${CONTENT}/:package/*`, serve)

/** The host of content serves content, with our window around it, and nothing else; no other host serves it. */
async function onlyContentThere(c: Ask, next: () => Promise<void>): Promise<Response | void> {
  const { contentUrl } = c.var.ground.site.settings
  if (!contentUrl) return next()
  const there = c.req.header('host') === new URL(contentUrl).host
  const content = [CONTENT, WINDOW].some((root) => c.req.path.startsWith(`${root}/`))
  return there === content ? next() : absent()
}

async function serve(c: Ask): Promise<Response> {
  const packageId = c.req.param('package') ?? ''
  const path = decoded(c.req.path.split('/').slice(4).join('/'))
  if (!isId(packageId) || path === undefined) return absent()
  const { db, site } = c.var.ground
  const file = await readStored({ db, dataDir: site.dataDir }, packageId, path)
  return file ? servePage(c, file, standIns(c)) : absent()
}
