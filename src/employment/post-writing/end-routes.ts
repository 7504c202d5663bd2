import { parisDay } from '#platform/time'
import { field, goTo, notFound, readForm, sayNext, seen, type Ask } from '#platform/web'
import { endPostPage } from './end-post-page.tsx'
import { postSentences } from './post-sentences.ts'
import { correctPost } from './correct-post.ts'
import type { RefusedPost } from './read-post-form.ts'
import { openToWrite, type OpenedPost } from './open-to-write.ts'

export const endOf = (c: Ask, open: OpenedPost, refused: RefusedPost = {}): Response =>
  endPostPage(c, { ...open, day: open.post.until ?? parisDay(c.var.now), ...refused })

export async function closePost(c: Ask): Promise<Response> {
  const open = await openToWrite(c)
  const form = await readForm(c, field.form({ until: field.day(), ...seen }))
  const { typed } = form
  if (!form.ok) return endOf(c, open, { errors: form.errors, typed })
  const what = { ...open.post, until: form.value.until, seen: form.value.seen ?? '' }
  const done = await correctPost(c.var.db, what, open.inside.actor, c.var.now)
  if (!done.ok) {
    if (done.refusal === 'not yours') throw notFound()
    return endOf(c, await openToWrite(c), { errors: postSentences[done.refusal], typed })
  }
  sayNext(c, 'Le dernier jour du poste est gardé')
  return goTo(c, `/insertion/postes/${open.post.id}`)
}
