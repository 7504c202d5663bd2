import { readFile } from '#platform/files'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readFormWithFiles,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { addPhoto, movePhotoUp, removePhoto } from './add-photo.ts'
import { managedAction, shownAction } from '../access.ts'
import type { Consent } from './photo.ts'
import { photoSentences, photosPage } from './page.tsx'
import { findPhoto, photosOf } from './store.ts'

export const photoSite = newSite()
  .get('/actions/:slug/photos', async (c) => list(c, {}, {}))
  .post('/actions/:slug/photos', add)
  .get('/actions/:slug/photos/:id', send)
  .post('/actions/:slug/photos/:id/retirer', remove)
  .post('/actions/:slug/photos/:id/monter', moveUp)

async function list(c: Ask, typed: Typed, errors: Record<string, string>): Promise<Response> {
  const { action } = await managedAction(c)
  return photosPage(c, { action, photos: await photosOf(c.var.db, action.id), typed, errors })
}

const photoForm = field.form({
  id: field.id(),
  description: field.text(300, 'Décrivez la photo pour qui ne la voit pas.'),
  consent: field.oneOf(['nobody on it', 'signed'], 'Dites si l’on peut reconnaître quelqu’un.'),
  consentOn: field.optionalDay(),
})

async function add(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const form = await readFormWithFiles(c, photoForm)
  const [file] = form.files['photo'] ?? []
  const absent: Record<string, string> = file ? {} : { photo: 'Choisissez une photo.' }
  if (!form.ok) return list(c, form.typed, { ...absent, ...form.errors })
  if (!file) return list(c, form.typed, absent)
  const consent = consentOf(form.value)
  if (!consent) return list(c, form.typed, { consentOn: 'Donnez le jour où l’accord a été signé.' })
  if (consent.consentOn && consent.consentOn > parisDay(c.var.now))
    return list(c, form.typed, { consentOn: 'Ce jour n’est pas encore passé.' })
  const { id, description } = form.value
  const photo = { id, description, actionId: action.id, file, ...consent }
  const done = await addPhoto(c.var.ground, photo, actor.personId, c.var.now)
  if (!done.ok) return list(c, form.typed, { photo: photoSentences[done.refusal] })
  sayNext(c, 'La photo est ajoutée')
  return goTo(c, `/actions/${action.slug}/photos`)
}

function consentOf({
  consent,
  consentOn,
}: {
  consent: Consent['consent']
  consentOn: Consent['consentOn']
}): Consent | undefined {
  if (consent === 'nobody on it') return { consent, consentOn: null }
  return consentOn ? { consent, consentOn } : undefined
}

/** The picture itself: to everybody when the action is published. */
async function send(c: Ask): Promise<Response> {
  const { action } = await shownAction(c)
  const { db, ground } = c.var
  const photo = await findPhoto(db, action.id, idIn(c))
  const found = photo && (await readFile(db, ground.site.dataDir, photo.fileId))
  if (!found) throw notFound()
  const tag = `"${found.file.sha256}"`
  // an hour: a consent that is withdrawn must be obeyed soon
  const cached = action.publishedAt ? 'public, max-age=3600' : 'private, no-cache'
  const headers = { etag: tag, 'cache-control': cached }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  return c.body(Buffer.from(found.bytes), 200, { ...headers, 'content-type': found.file.mediaType })
}

async function remove(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await removePhoto(c.var.ground, { actionId: action.id, id: idIn(c) })
  sayNext(c, 'La photo est retirée')
  return goTo(c, `/actions/${action.slug}/photos`)
}

async function moveUp(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await movePhotoUp(c.var.ground, { actionId: action.id, id: idIn(c) })
  return goTo(c, `/actions/${action.slug}/photos`)
}
