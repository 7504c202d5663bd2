import { parisDay } from '#platform/time'
import { field, goTo, readFormWithFiles, sayNext, newSite, type Ask } from '#platform/web'
import { addPhoto } from './add-photo.ts'
import { managedAction } from '../access.ts'
import type { Consent } from './photo.ts'
import { photoSentences } from './photo-sentences.ts'
import { showPhotos } from './show-photos.ts'

export const addPhotoSite = newSite().post('/actions/:slug/photos', add)

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
  if (!form.ok) return showPhotos(c, form.typed, { ...absent, ...form.errors })
  if (!file) return showPhotos(c, form.typed, absent)
  const consent = consentOf(form.value)
  if (!consent) return showPhotos(c, form.typed, { consentOn: 'Donnez le jour où l’accord a été signé.' })
  if (consent.consentOn && consent.consentOn > parisDay(c.var.now))
    return showPhotos(c, form.typed, { consentOn: 'Ce jour n’est pas encore passé.' })
  const { id, description } = form.value
  const photo = { id, description, actionId: action.id, file, ...consent }
  const done = await addPhoto(c.var.ground, photo, actor.personId, c.var.now)
  if (!done.ok) return showPhotos(c, form.typed, { photo: photoSentences[done.refusal] })
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
