import { photosOf, type ActionPhoto } from '#actions'
import { goTo, idIn, newSite, notFound, readForm, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import type { Article } from '../article.ts'
import type { Photo, PhotoText } from '../photo.ts'
import { readPhoto } from '../photo-store.ts'
import { articleIn } from './access.ts'
import { addPhoto, removePhoto, savePhoto } from './add-photo.ts'
import { typedArticle } from './article-form.ts'
import { newPhotoForm, photoForm, textOfPhoto, typedPhoto } from './photo-form.ts'
import { photoPage } from './photo-page.tsx'
import { draftSentences, isDraftRefusal } from '../writing/door.ts'
import { photoSentences } from './sentences.ts'
import { showArticle } from './show-article.ts'

const HERE = '/bulletin/redaction/:id/articles/:article/photos'

export const photoSite = newSite().post(HERE, add).get(`${HERE}/:photo`, photo).post(`${HERE}/:photo`, save)

async function add(c: Ask): Promise<Response> {
  const place = await articleIn(c)
  const form = await readFormWithFiles(c, newPhotoForm)
  if (!form.ok) return showArticle(c, place, form.typed, { photoWrong: form.errors })
  const { id, drawing } = form.value
  const shown = (await photosOf(c.var.db, place.article.actionId)).find(
    (photo) => photo.id === form.value.shown,
  )
  const typed = textOfPhoto(form.value)
  const text = shown ? shownAgain(shown, typed) : typed
  const picture = shown ? { fileId: shown.fileId } : drawing ? { drawing } : undefined
  const chosen = form.files['photo']?.[0] ?? picture
  const added = await addPhoto(c.var.ground, place.article, { id, ...text }, chosen, c.var.now)
  if (added.ok) {
    sayNext(c, 'La photo est dans l’article')
    return goTo(c, place.here)
  }
  if (isDraftRefusal(added.refusal))
    return showArticle(c, place, typedArticle(place.article), { refused: draftSentences[added.refusal] })
  return showArticle(c, place, form.typed, { photoWrong: { photo: photoSentences[added.refusal] } })
}

/** A photo of the action comes with its description and its consent; what is typed here is said before. */
const shownAgain = (shown: ActionPhoto, typed: PhotoText): PhotoText => ({
  description: typed.description || shown.description,
  caption: typed.caption,
  consent: shown.consent === 'signed' ? { kind: 'signed', on: shown.consentOn } : { kind: shown.consent },
})

async function photo(c: Ask): Promise<Response> {
  const { here, article } = await articleIn(c)
  const photo = await photoIn(c, article)
  return photoPage(c, { here, article, photo, typed: typedPhoto(photo) })
}

async function save(c: Ask): Promise<Response> {
  const { here, article } = await articleIn(c)
  const photo = await photoIn(c, article)
  const form = await readForm(c, photoForm)
  if (!form.ok) return photoPage(c, { here, article, photo, typed: form.typed, errors: form.errors })
  const { remove } = form.value
  const written = remove
    ? await removePhoto(c.var.db, article, photo.id)
    : await savePhoto(c.var.db, article, photo.id, textOfPhoto(form.value))
  const good = remove ? 'La photo est retirée' : 'C’est enregistré'
  sayNext(c, written.ok ? good : draftSentences[written.refusal])
  return goTo(c, here)
}

async function photoIn(c: Ask, article: Article): Promise<Photo> {
  const photo = await readPhoto(c.var.db, idIn(c, 'photo'))
  if (photo?.articleId !== article.id) throw notFound()
  return photo
}
