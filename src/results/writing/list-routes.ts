import { randomUUID } from 'node:crypto'
import { goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { asId } from '#platform/id'
import { requireEditor } from '../access.ts'
import { insertDraft } from '../draft-store.ts'
import { drafts, publishedEditions } from '../listed-edition-store.ts'
import { newEditionForm } from './edition-form.ts'
import { editorListPage } from './list-page.tsx'

export const listSite = newSite().get('/bulletin/redaction', list).post('/bulletin/redaction', begin)

async function list(c: Ask): Promise<Response> {
  requireEditor(c)
  return showList(c, {})
}

async function begin(c: Ask): Promise<Response> {
  const actor = requireEditor(c)
  const form = await readForm(c, newEditionForm)
  if (!form.ok) return showList(c, form.typed, form.errors)
  const blank = { front: '', glossary: [], credits: '', corrects: null }
  await c.var.db.transaction((tx) => insertDraft(tx, { ...blank, ...form.value }, actor.personId, c.var.now))
  sayNext(c, 'Le numéro est commencé')
  return goTo(c, `/bulletin/redaction/${form.value.id}`)
}

async function showList(c: Ask, typed: Typed, errors?: Record<string, string>): Promise<Response> {
  const published = await publishedEditions(c.var.db, { limit: 30 })
  const freshId = String(typed['id'] ?? randomUUID())
  return editorListPage(c, {
    drafts: await drafts(c.var.db),
    published,
    freshId: asId(freshId),
    typed,
    ...(errors ? { errors } : {}),
  })
}
