import { randomUUID } from 'node:crypto'
import type { Action } from '#actions'
import { parisDay } from '#platform/time'
import { field, goTo, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openInsertion } from '../access.ts'
import { newPostPage } from './new-post-page.tsx'
import { postSentences } from './post-sentences.ts'
import { readPostLine } from './line.ts'
import { supervisorsFor } from './list-supervisors.ts'
import { openPost } from './open-post.ts'
import { type RefusedPost, postFields, asLine } from './read-post-form.ts'

export async function blankPost(c: Ask, refused: RefusedPost = {}): Promise<Response> {
  const inside = await openInsertion(c, 'direction')
  const today = parisDay(c.var.now)
  const choices: { action: Action; supervisors: Awaited<ReturnType<typeof supervisorsFor>> }[] = []
  for (const action of inside.actions)
    choices.push({ action, supervisors: await supervisorsFor(c.var.db, action, today) })
  const id = String(refused.typed?.['id'] || randomUUID())
  return newPostPage(c, { inside, id, choices, ...refused })
}

export async function addPost(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction')
  const form = await readForm(
    c,
    field.form({ ...postFields, id: field.id(), actionId: field.id('Choisissez une action.') }),
  )
  const { typed } = form
  if (!form.ok) return blankPost(c, { errors: form.errors, typed })
  const { id, actionId, supervisorId, ...said } = form.value
  const read = readPostLine(asLine(said), parisDay(c.var.now))
  if (!read.ok) return blankPost(c, { errors: read.errors, typed })
  const done = await openPost(c.var.db, { ...read.post, id, actionId, supervisorId }, actor, c.var.now)
  if (!done.ok) {
    if (done.refusal === 'not yours') throw notFound()
    return blankPost(c, { errors: postSentences[done.refusal], typed })
  }
  sayNext(c, 'Le poste est ajouté')
  return goTo(c, `/insertion/postes/${done.value.id}`)
}
