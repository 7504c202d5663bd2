import { sendFile } from '#platform/files'
import { field, goTo, newSite, notFound, readForm, type Ask } from '#platform/web'
import { reviewSentences } from './sentences.ts'
import { ownWorkPage } from './own-page.tsx'
import { workPage } from './page.tsx'
import { acceptWork, giveBackWork } from './review-work.ts'
import { openWork } from './open-work.ts'
import { worksSite } from './works-routes.ts'
import { seenSite } from './seen-routes.ts'
import { takeBackSite } from './take-back-routes.ts'

export const reviewSite = newSite()
  .route('/', worksSite)
  .route('/', seenSite)
  .route('/', takeBackSite)
  .get('/formation/travaux/:work', show)
  .post('/formation/travaux/:work', answer)
  .get('/formation/travaux/:work/fichier', file)

async function show(c: Ask): Promise<Response> {
  const opened = await openWork(c)
  return opened.own ? ownWorkPage(c, opened) : workPage(c, opened)
}

const answerForm = field.form({
  decision: field.oneOf(['accept', 'give back']),
  word: field.optionalText(1000),
})

async function answer(c: Ask): Promise<Response> {
  const opened = await openWork(c)
  if (!opened.writes) throw notFound()
  const form = await readForm(c, answerForm)
  const typed = String(form.typed['word'] ?? '')
  if (!form.ok)
    return workPage(c, { ...opened, typed, refusal: form.errors['word'] ?? 'Choisissez une réponse.' })
  const how = { by: opened.actor.personId, word: form.value.word, at: c.var.now }
  const done = await (form.value.decision === 'accept' ? acceptWork : giveBackWork)(
    c.var.db,
    opened.work,
    how,
  )
  if (!done.ok) return workPage(c, { ...opened, typed, refusal: reviewSentences[done.refusal] })
  return goTo(c, `/formation/${opened.activity.groupId}/travaux`)
}

async function file(c: Ask): Promise<Response> {
  const { work } = await openWork(c)
  const { content } = work
  if (content.kind !== 'file') throw notFound()
  const sent = await sendFile(c.var.db, c.var.ground.site.dataDir, content.fileId, c.req.raw.headers)
  if (!sent) throw notFound()
  return sent
}
