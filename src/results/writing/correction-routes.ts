import { randomUUID } from 'node:crypto'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { newId, asId } from '#platform/id'
import { requireEditor } from '../access.ts'
import { editionIn } from './access.ts'
import { correctEdition } from './correct-edition.ts'
import { correctPage } from './correct-page.tsx'

export const correctionSite = newSite()
  .get('/bulletin/redaction/:id/corriger', askWhy)
  .post('/bulletin/redaction/:id/corriger', correct)

async function askWhy(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.state === 'draft') throw notFound()
  return correctPage(c, { edition, freshId: newId(), why: '' })
}

const correctionForm = field.form({
  id: field.id(),
  why: field.text(500, 'Dites ce qui change, et pourquoi.'),
})

async function correct(c: Ask): Promise<Response> {
  const actor = requireEditor(c)
  const edition = await editionIn(c)
  const form = await readForm(c, correctionForm)
  if (!form.ok) {
    const { id, why } = form.typed
    return correctPage(c, {
      edition,
      freshId: asId(String(id ?? randomUUID())),
      why: String(why ?? ''),
      errors: form.errors,
    })
  }
  const what = { ...form.value, by: actor.personId, at: c.var.now }
  const begun = await correctEdition(c.var.db, edition.id, what)
  if (!begun.ok) throw notFound()
  sayNext(c, 'La correction est commencée')
  return goTo(c, `/bulletin/redaction/${begun.id}`)
}
