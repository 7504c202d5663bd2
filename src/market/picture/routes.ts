import { actorOf } from '#people'
import { readPicture } from '#platform/files'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { keptShop } from '../open-kept.ts'
import type { PictureId } from '../ids.ts'
import { isSentBy } from './form-photo-store.ts'
import { pictureOwner } from './store.ts'

export const photoSite = newSite().get('/marche/photos/:id', send)

/** A photograph: to everybody when it is of something on sale, else to its shop; one that waits for its form to be right, to who sent it. */
async function send(c: Ask): Promise<Response> {
  const { db, ground } = c.var
  const id = idIn<PictureId>(c)
  const owner = await pictureOwner(db, id)
  const actor = actorOf(c)
  if (!owner && !(actor && (await isSentBy(db, id, actor.personId)))) throw notFound()
  if (owner?.shown === 'to its shop') await keptShop(c, owner.merchantId)
  const found = await readPicture(db, ground.site.dataDir, id, c.req.query('largeur'))
  if (!found) throw notFound()
  const { tag, mediaType } = found
  const cached = owner?.shown === 'to all' ? 'public, max-age=86400' : 'private, no-cache'
  const headers = { etag: tag, 'cache-control': cached }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  return c.body(Buffer.from(found.bytes), 200, { ...headers, 'content-type': mediaType })
}
