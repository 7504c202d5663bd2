import { actorOf } from '#people'
import { readPicture } from '#platform/files'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { approverOf } from '../find-approver.ts'
import { readArticle } from '../article-store.ts'
import type { Published } from '../edition.ts'
import { addressOfEdition, readAddress } from '../edition-number.ts'
import { findPublished, printingsOf } from '../edition-store.ts'
import { publishedEditions, type ListedPublished } from '../listed-edition-store.ts'
import { mayWrite } from '../access.ts'
import { isPhotoPublished, readPhoto } from '../photo-store.ts'
import { editionPage } from './edition-page.tsx'
import { bulletinsPage } from './list-page.tsx'
import { readBulletin } from './read-bulletin.ts'
import { renderBulletin } from './render-bulletin.ts'
import type { ArticleId } from '../ids.ts'

export const bulletinSite = newSite()
  .get('/bulletin', list)
  .get('/bulletin/photos/:id', photo)
  .get('/bulletin/:number{[0-9][0-9a-z-]*\\.pdf}', pdf)
  .get('/bulletin/:number{[0-9][0-9a-z-]*}', edition)

const PER_PAGE = 20

async function list(c: Ask): Promise<Response> {
  const asked = readAddress(c.req.query('apres') ?? '')
  const after = asked && (await findPublished(c.var.db, asked.number, asked.version))
  const found = await publishedEditions(c.var.db, { limit: PER_PAGE + 1, after })
  const editions = found.slice(0, PER_PAGE)
  const next = found.length > PER_PAGE ? nextAfter(editions.at(-1)) : undefined
  return bulletinsPage(c, { editions, next, writes: mayWrite(actorOf(c)) })
}

const nextAfter = (last: ListedPublished | undefined) => last && `/bulletin?apres=${addressOfEdition(last)}`

async function edition(c: Ask): Promise<Response> {
  const found = await publishedIn(c, c.req.param('number') ?? '')
  const bulletin = await readBulletin(c.var.db, found)
  const printings = await printingsOf(c.var.db, found.number)
  c.header('cache-control', actorOf(c) ? 'private, no-cache' : 'public, max-age=60')
  return editionPage(c, { bulletin, printings })
}

async function pdf(c: Ask): Promise<Response> {
  const found = await publishedIn(c, (c.req.param('number') ?? '').replace(/\.pdf$/, ''))
  const bytes = await renderBulletin(c.var.ground, await readBulletin(c.var.db, found))
  c.header('cache-control', 'public, max-age=86400')
  c.header('content-disposition', `inline; filename="petit-papier-${addressOfEdition(found)}.pdf"`)
  return c.body(Uint8Array.from(bytes), 200, { 'content-type': 'application/pdf' })
}

async function publishedIn(c: Ask, address: string): Promise<Published> {
  const asked = readAddress(address)
  const found = asked && (await findPublished(c.var.db, asked.number, asked.version))
  if (!found) throw notFound()
  return found
}

/** Anybody sees the photos of what was published; before, those who write, and who leads the action that they are about. */
async function photo(c: Ask): Promise<Response> {
  const found = await readPhoto(c.var.db, idIn(c))
  const published = found && (await isPhotoPublished(c.var.db, found.id))
  if (!found || !('fileId' in found.picture)) throw notFound()
  if (!published && !(await readsDrafts(c, found.articleId))) throw notFound()
  const { fileId } = found.picture
  const kept = await readPicture(c.var.db, c.var.ground.site.dataDir, fileId, c.req.query('largeur'))
  if (!kept) throw notFound()
  c.header('cache-control', published ? 'public, max-age=86400' : 'private, no-store')
  return c.body(Uint8Array.from(kept.bytes), 200, { 'content-type': kept.mediaType })
}

async function readsDrafts(c: Ask, articleId: ArticleId): Promise<boolean> {
  const actor = actorOf(c)
  if (!actor || mayWrite(actor)) return actor !== undefined
  const article = await readArticle(c.var.db, articleId)
  return article !== undefined && (await approverOf(c.var.db, actor, article)) !== undefined
}
