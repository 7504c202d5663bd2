import { randomUUID } from 'node:crypto'
import { photosOf, type ActionPhoto } from '#actions'
import {
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  readFormWithFiles,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { addPhoto, removePhoto, savePhoto } from './add-photo.ts'
import { articlePage } from './article-page.tsx'
import { readArticle } from '../article-store.ts'
import { computeFigures, referencesOf, publishedActionWithId } from '../figures/door.ts'
import { removeArticle, saveArticle } from './draft.ts'
import { addressOfEdition, type Article, type Edition, type Photo } from '../edition.ts'
import { readEdition } from '../edition-store.ts'
import { articleForm, newPhotoForm, photoForm, saidOf, typedArticle } from './forms.ts'
import { draftSentences, isDraftRefusal, photoSentences } from './sentences.ts'
import { requireEditor } from '../access.ts'
import { photoPage, typedPhoto } from './photo-page.tsx'
import { photosOfEdition, readPhoto } from '../photo-store.ts'
import { throwAwayPage } from './preview-page.tsx'

const HERE = '/bulletin/redaction/:id/articles/:article'

export const articleSite = newSite()
  .get(HERE, article)
  .post(HERE, save)
  .get(`${HERE}/retirer`, askRemove)
  .post(`${HERE}/retirer`, remove)
  .post(`${HERE}/photos`, newPhoto)
  .get(`${HERE}/photos/:photo`, photo)
  .post(`${HERE}/photos/:photo`, savePhotoWords)

type Place = { edition: Edition; article: Article; here: string }

async function article(c: Ask): Promise<Response> {
  const place = await placeIn(c)
  if (place.edition.publishedAt) return goTo(c, `/bulletin/${addressOfEdition(place.edition)}`)
  return show(c, place, typedArticle(place.article))
}

type Wrong = { errors?: Record<string, string>; photoWrong?: Record<string, string>; refused?: string }

async function show(c: Ask, { edition, article }: Place, typed: Typed, wrong: Wrong = {}): Promise<Response> {
  const photos = (await photosOfEdition(c.var.db, edition.id)).filter((one) => one.articleId === article.id)
  const action = await publishedActionWithId(c.var.db, article.actionId)
  const [results] = action ? await computeFigures(c.var.db, [action], c.var.now) : []
  const figures = results ? referencesOf(results).slice(0, 60) : []
  const ofAction = await photosOf(c.var.db, article.actionId)
  return articlePage(c, {
    edition,
    article,
    photos,
    ofAction,
    figures,
    freshId: randomUUID(),
    typed,
    ...wrong,
  })
}

async function save(c: Ask): Promise<Response> {
  const place = await placeIn(c)
  const form = await readForm(c, articleForm)
  if (!form.ok) return show(c, place, form.typed, { errors: form.errors })
  const { town, title, chapo, body, revision, insert } = form.value
  const called = insert ? [body, `{{chiffre:${insert}}}`].filter(Boolean).join(' ') : (body ?? '')
  const words = { town, title, chapo: chapo ?? '', body: called, revision }
  const done = await saveArticle(c.var.db, { ...place.article, ...words })
  if (!done.ok) return show(c, await placeIn(c), form.typed, { refused: draftSentences[done.refusal] })
  sayNext(c, insert ? 'Le chiffre est à la fin du texte' : 'L’article est enregistré')
  return goTo(c, place.here)
}

async function askRemove(c: Ask): Promise<Response> {
  const { here, article, edition } = await placeIn(c)
  const title = `Retirer « ${article.title} » ?`
  const back = `/bulletin/redaction/${edition.id}`
  return throwAwayPage(c, { title, action: `${here}/retirer`, verb: 'Retirer l’article', back })
}

async function remove(c: Ask): Promise<Response> {
  const { article, edition } = await placeIn(c)
  const done = await removeArticle(c.var.db, article)
  sayNext(c, done.ok ? 'L’article est retiré' : draftSentences[done.refusal])
  return goTo(c, `/bulletin/redaction/${edition.id}`)
}

async function newPhoto(c: Ask): Promise<Response> {
  const place = await placeIn(c)
  const form = await readFormWithFiles(c, newPhotoForm)
  if (!form.ok) return show(c, place, form.typed, { photoWrong: form.errors })
  const sent = form.files['photo']?.[0]
  const shown = (await photosOf(c.var.db, place.article.actionId)).find((one) => one.id === form.value.shown)
  const { id, drawing } = form.value
  const given = shown
    ? { id, drawing: null, ...shownAgain(shown, saidOf(form.value)) }
    : { id, drawing, fileId: null, ...saidOf(form.value) }
  const done = await addPhoto(c.var.ground, place.article, given, sent, c.var.now)
  if (done.ok) {
    sayNext(c, 'La photo est dans l’article')
    return goTo(c, place.here)
  }
  if (isDraftRefusal(done.refusal))
    return show(c, place, typedArticle(place.article), { refused: draftSentences[done.refusal] })
  return show(c, place, form.typed, { photoWrong: { photo: photoSentences[done.refusal] } })
}

/** A photo of the action comes with its description and its consent; what is typed here is said before. */
const shownAgain = (shown: ActionPhoto, said: ReturnType<typeof saidOf>) => ({
  fileId: shown.fileId,
  description: said.description || shown.description,
  caption: said.caption,
  consent: shown.consent,
  consentOn: shown.consentOn,
})

async function photo(c: Ask): Promise<Response> {
  const { here, article } = await placeIn(c)
  const photo = await photoIn(c, article)
  return photoPage(c, { here, article, photo, typed: typedPhoto(photo) })
}

async function savePhotoWords(c: Ask): Promise<Response> {
  const { here, article } = await placeIn(c)
  const photo = await photoIn(c, article)
  const form = await readForm(c, photoForm)
  if (!form.ok) return photoPage(c, { here, article, photo, typed: form.typed, errors: form.errors })
  const done = form.value.remove
    ? await removePhoto(c.var.db, article, photo.id)
    : await savePhoto(c.var.db, article, { id: photo.id, ...saidOf(form.value) })
  sayNext(
    c,
    done.ok
      ? form.value.remove
        ? 'La photo est retirée'
        : 'C’est enregistré'
      : draftSentences[done.refusal],
  )
  return goTo(c, here)
}

async function photoIn(c: Ask, article: Article): Promise<Photo> {
  const photo = await readPhoto(c.var.db, idIn(c, 'photo'))
  if (photo?.articleId !== article.id) throw notFound()
  return photo
}

async function placeIn(c: Ask): Promise<Place> {
  requireEditor(c)
  const edition = await readEdition(c.var.db, idIn(c))
  const article = await readArticle(c.var.db, idIn(c, 'article'))
  if (!edition || article?.editionId !== edition.id) throw notFound()
  return { edition, article, here: `/bulletin/redaction/${edition.id}/articles/${article.id}` }
}
