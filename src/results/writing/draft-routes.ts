import { listActions } from '#actions'
import { offeredArticles, withdrawnFrom } from '#company'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { newId } from '#platform/id'
import { approvalsOf } from '../approval/door.ts'
import { readBulletin } from '../bulletin/door.ts'
import type { Edition } from '../edition.ts'
import { addressOfEdition } from '../edition-number.ts'
import { editionIn } from './access.ts'
import { draftPage } from './draft-page.tsx'
import { editionForm, textOf, typedEdition } from './edition-form.ts'
import { addArticle } from './add-article.ts'
import { takeOfferedArticle } from './take-offered-article.ts'
import { saveEdition } from './save-edition.ts'
import { draftSentences } from './sentences.ts'

const HERE = '/bulletin/redaction/:id'

export const draftSite = newSite()
  .get(HERE, draft)
  .post(HERE, save)
  .post(`${HERE}/articles`, beginArticle)
  .post(`${HERE}/articles/proposes`, take)

async function draft(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.state === 'published') return goTo(c, `/bulletin/${addressOfEdition(edition)}`)
  return showDraft(c, edition, typedEdition(edition))
}

async function save(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const form = await readForm(c, editionForm)
  if (!form.ok) return showDraft(c, edition, form.typed, { errors: form.errors })
  const saved = await saveEdition(c.var.db, edition.id, form.value.revision, textOf(form.value))
  if (!saved.ok)
    return showDraft(c, await editionIn(c), form.typed, { refused: draftSentences[saved.refusal] })
  sayNext(c, 'La une est enregistrée')
  return goTo(c, `/bulletin/redaction/${edition.id}`)
}

const newArticleForm = field.form({
  id: field.id(),
  action: field.id('Choisissez l’action.'),
  title: field.text(120),
})

async function beginArticle(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const again = (wrong: Wrong) => showDraft(c, edition, typedEdition(edition), wrong)
  const form = await readForm(c, newArticleForm)
  if (!form.ok) return again({ errors: form.errors })
  const { id, title, action: actionId } = form.value
  const about = (await listActions(c.var.db, { all: true })).find((action) => action.id === actionId)
  if (!about) return again({ errors: { action: 'Choisissez l’action.' } })
  const blank = { id, editionId: edition.id, actionId, town: about.town, title, chapo: '', body: '' }
  const added = await addArticle(c.var.db, blank, c.var.now)
  if (!added.ok) return again({ refused: draftSentences[added.refusal] })
  return goTo(c, `/bulletin/redaction/${edition.id}/articles/${id}`)
}

async function take(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const form = await readForm(c, field.form({ offered: field.id() }))
  if (!form.ok) return showDraft(c, edition, typedEdition(edition), { errors: form.errors })
  const what = { editionId: edition.id, offered: form.value.offered, freshId: newId() }
  const taken = await takeOfferedArticle(c.var.db, what, c.var.now)
  if (!taken.ok)
    return showDraft(c, edition, typedEdition(edition), { refused: draftSentences[taken.refusal] })
  const placed = 'Le texte est dans l’article de son action'
  const left = 'L’ancien texte de ce groupe y a été changé : enlevez ce qui en reste'
  sayNext(c, taken.isFormerLeft ? `${placed}. ${left}` : placed)
  return goTo(c, `/bulletin/redaction/${edition.id}`)
}

type Wrong = { errors?: Record<string, string>; refused?: string }

async function showDraft(c: Ask, edition: Edition, typed: Typed, wrong: Wrong = {}): Promise<Response> {
  const { articles } = await readBulletin(c.var.db, edition)
  const approvals = await approvalsOf(c.var.db, edition.id)
  const actions = await listActions(c.var.db, { all: true })
  const offered = await offeredArticles(c.var.db)
  const withdrawn = await withdrawnFrom(c.var.db, edition.id)
  const shown = { edition, articles, approvals, actions, offered, withdrawn, freshId: newId(), typed }
  return draftPage(c, { ...shown, ...wrong })
}
