import { randomUUID } from 'node:crypto'
import { goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { listActions } from '#actions'
import { approvalsOf } from '../approval/door.ts'
import { addArticle, saveEdition } from './draft.ts'
import { draftPage } from './draft-page.tsx'
import { addressOfEdition, type Edition } from '../edition.ts'
import { drafts, insertEdition, publishedEditions, readEdition } from '../edition-store.ts'
import {
  correctionForm,
  editionForm,
  newArticleForm,
  newEditionForm,
  typedEdition,
  wordsOf,
} from './forms.ts'
import { editorListPage } from './list-page.tsx'
import { draftSentences } from './sentences.ts'
import { requireEditor } from '../access.ts'
import { correctPage, previewPage, throwAwayPage } from './preview-page.tsx'
import { obstaclesTo, publishEdition } from './publish-edition.ts'
import { freeze, readBulletin } from '../bulletin/door.ts'
import { correctEdition, dropDraft } from './write-edition.ts'

export const editorSite = newSite()
  .get('/bulletin/redaction', list)
  .post('/bulletin/redaction', begin)
  .get('/bulletin/redaction/:id', draft)
  .post('/bulletin/redaction/:id', save)
  .get('/bulletin/redaction/:id/apercu', preview)
  .post('/bulletin/redaction/:id/publier', publish)
  .get('/bulletin/redaction/:id/corriger', askWhy)
  .post('/bulletin/redaction/:id/corriger', correct)
  .get('/bulletin/redaction/:id/jeter', askThrow)
  .post('/bulletin/redaction/:id/jeter', throwAway)
  .post('/bulletin/redaction/:id/articles', article)

async function list(c: Ask): Promise<Response> {
  requireEditor(c)
  return showList(c, {})
}

async function showList(c: Ask, typed: Typed, errors?: Record<string, string>): Promise<Response> {
  const published = await publishedEditions(c.var.db, { limit: 30 })
  const freshId = String(typed['id'] ?? randomUUID())
  return editorListPage(c, {
    drafts: await drafts(c.var.db),
    published,
    freshId,
    typed,
    ...(errors ? { errors } : {}),
  })
}

async function begin(c: Ask): Promise<Response> {
  const actor = requireEditor(c)
  const form = await readForm(c, newEditionForm)
  if (!form.ok) return showList(c, form.typed, form.errors)
  const empty = { front: '', glossary: [], credits: '', correctsId: null, correctionWhy: null }
  await insertEdition(c.var.db, { ...empty, ...form.value }, actor.personId, c.var.now)
  sayNext(c, 'Le numéro est commencé')
  return goTo(c, `/bulletin/redaction/${form.value.id}`)
}

async function draft(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.publishedAt) return goTo(c, `/bulletin/${addressOfEdition(edition)}`)
  return showDraft(c, edition, typedEdition(edition))
}

type Wrong = { errors?: Record<string, string>; refused?: string }

async function showDraft(c: Ask, edition: Edition, typed: Typed, wrong: Wrong = {}): Promise<Response> {
  const { articles } = await readBulletin(c.var.db, edition)
  const approvals = await approvalsOf(c.var.db, edition.id)
  const actions = await listActions(c.var.db, { all: true })
  return draftPage(c, { edition, articles, approvals, actions, freshId: randomUUID(), typed, ...wrong })
}

async function save(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const form = await readForm(c, editionForm)
  if (!form.ok) return showDraft(c, edition, form.typed, { errors: form.errors })
  const done = await saveEdition(c.var.db, edition.id, form.value.revision, wordsOf(form.value))
  if (!done.ok) return showDraft(c, await editionIn(c), form.typed, { refused: draftSentences[done.refusal] })
  sayNext(c, 'La une est enregistrée')
  return goTo(c, `/bulletin/redaction/${edition.id}`)
}

async function article(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const form = await readForm(c, newArticleForm)
  if (!form.ok) return showDraft(c, edition, typedEdition(edition), { errors: form.errors })
  const { id, title, action: actionId } = form.value
  const about = (await listActions(c.var.db, { all: true })).find((one) => one.id === actionId)
  if (!about)
    return showDraft(c, edition, typedEdition(edition), { errors: { action: 'Choisissez l’action.' } })
  const blank = { id, editionId: edition.id, actionId, town: about.town, title, chapo: '', body: '' }
  const done = await addArticle(c.var.db, blank, c.var.now)
  if (!done.ok) return showDraft(c, edition, typedEdition(edition), { refused: draftSentences[done.refusal] })
  return goTo(c, `/bulletin/redaction/${edition.id}/articles/${id}`)
}

async function preview(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.publishedAt) return goTo(c, `/bulletin/${addressOfEdition(edition)}`)
  const bulletin = await readBulletin(c.var.db, edition)
  const frozen = await freeze(c.var.db, bulletin, c.var.now)
  const approvals = await approvalsOf(c.var.db, edition.id)
  return previewPage(c, { bulletin, frozen, obstacles: obstaclesTo(bulletin, frozen, approvals) })
}

async function publish(c: Ask): Promise<Response> {
  const actor = requireEditor(c)
  const edition = await editionIn(c)
  if (edition.publishedAt) return goTo(c, `/bulletin/${addressOfEdition(edition)}`) // pressed twice: it is done
  const done = await publishEdition(c.var.db, edition.id, actor.personId, c.var.now)
  if (done.ok) {
    sayNext(c, 'Le numéro a paru')
    return goTo(c, `/bulletin/${addressOfEdition(done)}`)
  }
  const bulletin = await readBulletin(c.var.db, edition)
  const frozen = await freeze(c.var.db, bulletin, c.var.now)
  return previewPage(c, { bulletin, frozen, obstacles: done.obstacles, refused: true })
}

async function askWhy(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (!edition.publishedAt) throw notFound()
  return correctPage(c, { edition, freshId: randomUUID(), why: '' })
}

async function correct(c: Ask): Promise<Response> {
  const actor = requireEditor(c)
  const edition = await editionIn(c)
  const form = await readForm(c, correctionForm)
  if (!form.ok) {
    const { id, why } = form.typed
    return correctPage(c, {
      edition,
      freshId: String(id ?? randomUUID()),
      why: String(why ?? ''),
      errors: form.errors,
    })
  }
  const what = { ...form.value, by: actor.personId, at: c.var.now }
  const done = await correctEdition(c.var.db, edition.id, what)
  if (!done.ok) throw notFound()
  sayNext(c, 'La correction est commencée')
  return goTo(c, `/bulletin/redaction/${done.id}`)
}

async function askThrow(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.publishedAt) throw notFound()
  const back = `/bulletin/redaction/${edition.id}`
  return throwAwayPage(c, {
    title: 'Jeter ce brouillon ?',
    action: `${back}/jeter`,
    verb: 'Jeter ce brouillon',
    back,
  })
}

async function throwAway(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const done = await dropDraft(c.var.db, edition.id)
  if (!done.ok) throw notFound()
  sayNext(c, 'Le brouillon est jeté')
  return goTo(c, '/bulletin/redaction')
}

async function editionIn(c: Ask): Promise<Edition> {
  requireEditor(c)
  const edition = await readEdition(c.var.db, idIn(c))
  if (!edition) throw notFound()
  return edition
}
