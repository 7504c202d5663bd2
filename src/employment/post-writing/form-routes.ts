import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, seen, type Ask } from '#platform/web'
import { correctPostPage } from './correct-post-page.tsx'
import { postSentences } from './post-sentences.ts'
import { readPostLine } from './line.ts'
import { correctPost } from './correct-post.ts'
import { type RefusedPost, postFields, asLine } from './read-post-form.ts'
import { blankPost, addPost } from './new-routes.ts'
import { openToWrite, type OpenedPost } from './open-to-write.ts'
import { endOf, closePost } from './end-routes.ts'

export const postFormSite = newSite()
  .get('/insertion/postes/nouveau', async (c) => blankPost(c))
  .post('/insertion/postes', addPost)
  .get('/insertion/postes/:id/correction', async (c) => correctionOf(c, await openToWrite(c)))
  .post('/insertion/postes/:id/correction', correct)
  .get('/insertion/postes/:id/fin', async (c) => endOf(c, await openToWrite(c)))
  .post('/insertion/postes/:id/fin', closePost)

const correctionOf = (c: Ask, open: OpenedPost, refused: RefusedPost = {}): Response =>
  correctPostPage(c, { ...open, ...refused })

async function correct(c: Ask): Promise<Response> {
  const open = await openToWrite(c)
  const form = await readForm(c, field.form({ ...postFields, ...seen }))
  const { typed } = form
  if (!form.ok) return correctionOf(c, open, { errors: form.errors, typed })
  const { supervisorId, seen: saw, ...said } = form.value
  const read = readPostLine(asLine(said), parisDay(c.var.now))
  if (!read.ok) return correctionOf(c, open, { errors: read.errors, typed })
  const what = { ...read.post, id: open.post.id, supervisorId, seen: saw ?? '' }
  const done = await correctPost(c.var.db, what, open.inside.actor, c.var.now)
  if (!done.ok) {
    if (done.refusal === 'not yours') throw notFound()
    return correctionOf(c, await openToWrite(c), { errors: postSentences[done.refusal], typed })
  }
  sayNext(c, 'La correction est gardée')
  return goTo(c, `/insertion/postes/${open.post.id}`)
}
