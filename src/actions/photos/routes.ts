import { readPicture } from '#platform/files'
import { goTo, idIn, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { movePhotoUp, removePhoto } from './add-photo.ts'
import { managedAction, shownAction } from '../access.ts'
import { findPhoto } from './store.ts'
import { addPhotoSite } from './add-routes.ts'
import { showPhotos } from './show-photos.ts'

export const photoSite = newSite()
  .get('/actions/:slug/photos', async (c) => showPhotos(c, {}, {}))
  .route('/', addPhotoSite)
  .get('/actions/:slug/photos/:id', send)
  .post('/actions/:slug/photos/:id/retirer', remove)
  .post('/actions/:slug/photos/:id/monter', moveUp)

/** The picture itself: to everybody when the action is published. */
async function send(c: Ask): Promise<Response> {
  const { action } = await shownAction(c)
  const { db, ground } = c.var
  const photo = await findPhoto(db, action.id, idIn(c))
  const found = photo && (await readPicture(db, ground.site.dataDir, photo.fileId, c.req.query('largeur')))
  if (!found) throw notFound()
  const { tag, mediaType } = found
  // an hour: a consent that is withdrawn must be obeyed soon
  const cached = action.publishedAt ? 'public, max-age=3600' : 'private, no-cache'
  const headers = { etag: tag, 'cache-control': cached }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  return c.body(Buffer.from(found.bytes), 200, { ...headers, 'content-type': mediaType })
}

async function remove(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await removePhoto(c.var.ground, { actionId: action.id, id: idIn(c) }, c.var.now)
  sayNext(c, 'La photo est retirée')
  return goTo(c, `/actions/${action.slug}/photos`)
}

async function moveUp(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await movePhotoUp(c.var.ground, { actionId: action.id, id: idIn(c) })
  return goTo(c, `/actions/${action.slug}/photos`)
}
