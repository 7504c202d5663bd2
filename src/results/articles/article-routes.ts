import { goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { addressOfEdition } from '../edition-number.ts'
import { articleIn } from './access.ts'
import { articleForm, typedArticle } from './article-form.ts'
import { removeArticle, saveArticle } from './save-article.ts'
import { draftSentences, throwAwayPage } from '../writing/door.ts'
import { showArticle } from './show-article.ts'

const HERE = '/bulletin/redaction/:id/articles/:article'

export const articleSite = newSite()
  .get(HERE, article)
  .post(HERE, save)
  .get(`${HERE}/retirer`, askRemove)
  .post(`${HERE}/retirer`, remove)

async function article(c: Ask): Promise<Response> {
  const place = await articleIn(c)
  const { edition } = place
  if (edition.state === 'published') return goTo(c, `/bulletin/${addressOfEdition(edition)}`)
  return showArticle(c, place, typedArticle(place.article))
}

async function save(c: Ask): Promise<Response> {
  const place = await articleIn(c)
  const form = await readForm(c, articleForm)
  if (!form.ok) return showArticle(c, place, form.typed, { errors: form.errors })
  const { town, title, chapo, body, revision, insert } = form.value
  const called = insert ? [body, `{{chiffre:${insert}}}`].filter(Boolean).join(' ') : (body ?? '')
  const text = { town, title, chapo: chapo ?? '', body: called, revision }
  const saved = await saveArticle(c.var.db, { ...place.article, ...text })
  if (!saved.ok)
    return showArticle(c, await articleIn(c), form.typed, { refused: draftSentences[saved.refusal] })
  sayNext(c, insert ? 'Le chiffre est à la fin du texte' : 'L’article est enregistré')
  return goTo(c, place.here)
}

async function askRemove(c: Ask): Promise<Response> {
  const { here, article, edition } = await articleIn(c)
  const title = `Retirer « ${article.title} » ?`
  const back = `/bulletin/redaction/${edition.id}`
  return throwAwayPage(c, { title, action: `${here}/retirer`, verb: 'Retirer l’article', back })
}

async function remove(c: Ask): Promise<Response> {
  const { article, edition } = await articleIn(c)
  const removed = await removeArticle(c.var.db, article)
  sayNext(c, removed.ok ? 'L’article est retiré' : draftSentences[removed.refusal])
  return goTo(c, `/bulletin/redaction/${edition.id}`)
}
