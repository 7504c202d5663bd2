import { randomUUID } from 'node:crypto'
import { readAction, type Action } from '#actions'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  type Ask,
  type Typed,
} from '#platform/web'
import { mayWritePosts } from '../check-rights.ts'
import { openInsertion } from '../access.ts'
import { correctPostPage, endPostPage, newPostPage, postSentences } from './form-pages.tsx'
import { readPostLine } from './line.ts'
import { findPost } from '../post-store.ts'
import { supervisorsFor } from './list-supervisors.ts'
import { correctPost, openPost, versionOfPost } from './write-post.ts'

export const postFormSite = newSite()
  .get('/insertion/postes/nouveau', async (c) => blank(c))
  .post('/insertion/postes', add)
  .get('/insertion/postes/:id/correction', async (c) => correctionOf(c, await openToWrite(c)))
  .post('/insertion/postes/:id/correction', correct)
  .get('/insertion/postes/:id/fin', async (c) => endOf(c, await openToWrite(c)))
  .post('/insertion/postes/:id/fin', end)

type Refused = { errors?: Record<string, string>; typed?: Typed }

async function blank(c: Ask, refused: Refused = {}): Promise<Response> {
  const inside = await openInsertion(c, 'direction')
  const today = parisDay(c.var.now)
  const choices: { action: Action; supervisors: Awaited<ReturnType<typeof supervisorsFor>> }[] = []
  for (const action of inside.actions)
    choices.push({ action, supervisors: await supervisorsFor(c.var.db, action, today) })
  const id = String(refused.typed?.['id'] || randomUUID())
  return newPostPage(c, { inside, id, choices, ...refused })
}

const words = {
  code: field.text(20, 'Donnez le code du poste.'),
  title: field.text(120, 'Dites quel est l’emploi.'),
  rome: field.text(10, 'Donnez le code ROME.'),
  hours: field.text(12, 'Donnez les heures par semaine.'),
  activity: field.optionalText(120),
  supervisorId: field.optionalId(),
  since: field.optionalText(20),
  until: field.optionalText(20),
}

type Unsaid = Record<'activity' | 'since' | 'until', string | null>

/** What is not said in the form is an empty cell in a list. */
const asLine = <Form extends Unsaid>(said: Form) => ({
  ...said,
  activity: said.activity ?? '',
  since: said.since ?? '',
  until: said.until ?? '',
})

async function add(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction')
  const form = await readForm(
    c,
    field.form({ ...words, id: field.id(), actionId: field.id('Choisissez une action.') }),
  )
  const { typed } = form
  if (!form.ok) return blank(c, { errors: form.errors, typed })
  const { id, actionId, supervisorId, ...said } = form.value
  const read = readPostLine(asLine(said))
  if (!read.ok) return blank(c, { errors: read.errors, typed })
  const done = await openPost(c.var.db, { ...read.post, id, actionId, supervisorId }, actor, c.var.now)
  if (!done.ok) {
    if (done.refusal === 'not yours') throw notFound()
    return blank(c, { errors: postSentences[done.refusal], typed })
  }
  sayNext(c, 'Le poste est ajouté')
  return goTo(c, `/insertion/postes/${done.value.id}`)
}

/** The post of the address, for who writes the posts of its action. @throws notFound for everybody else. */
async function openToWrite(c: Ask) {
  const inside = await openInsertion(c, 'direction')
  const post = await findPost(c.var.db, idIn(c))
  const action = post && (await readAction(c.var.db, post.actionId))
  if (!action || !mayWritePosts(inside.actor, action)) throw notFound()
  const supervisors = await supervisorsFor(c.var.db, action, parisDay(c.var.now))
  return { inside, post, supervisors, leadId: action.leadId, version: versionOfPost(post) }
}

type Open = Awaited<ReturnType<typeof openToWrite>>

const correctionOf = (c: Ask, open: Open, refused: Refused = {}): Response =>
  correctPostPage(c, { ...open, ...refused })

async function correct(c: Ask): Promise<Response> {
  const open = await openToWrite(c)
  const form = await readForm(c, field.form({ ...words, ...seen }))
  const { typed } = form
  if (!form.ok) return correctionOf(c, open, { errors: form.errors, typed })
  const { supervisorId, seen: saw, ...said } = form.value
  const read = readPostLine(asLine(said))
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

const endOf = (c: Ask, open: Open, refused: Refused = {}): Response =>
  endPostPage(c, { ...open, day: open.post.until ?? parisDay(c.var.now), ...refused })

async function end(c: Ask): Promise<Response> {
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
