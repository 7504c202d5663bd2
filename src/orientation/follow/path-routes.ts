import { requireActor } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, seen, type Ask } from '#platform/web'
import { confirmPositioning } from './confirm-positioning.ts'
import {
  holdInterview,
  type InterviewRefusal,
  interviewPage,
  interviewSentences,
  needChoices,
} from '../interviews/door.ts'
import { openPositioning, type OpenPositioning } from './open-positioning.ts'
import { pathPage } from './path-page.tsx'
import { withdrawals } from '../positioning.ts'
import { decideSentences } from '../decisions/door.ts'
import { withdrawPage } from './withdraw-page.tsx'
import { withdrawPositioning } from './withdraw-positioning.ts'

export const pathSite = newSite()
  .get('/orientation/:id', async (c) => pathPage(c, await requireOpen(c, 'Suivre votre positionnement')))
  .get('/orientation/:id/entretien', async (c) => interviewPage(c, await requireFollowed(c), {}))
  .post('/orientation/:id/entretien', keepInterview)
  .get('/orientation/:id/retrait', async (c) => withdrawPage(c, await requireFollowed(c), {}))
  .post('/orientation/:id/retrait', withdraw)
  .post('/orientation/:id/confirmation', confirm)

async function requireOpen(c: Ask, why: string): Promise<OpenPositioning> {
  const actor = requireActor(c)
  const open = await openPositioning(c.var.db, actor, idIn(c), why, c.var.now)
  if (!open) throw notFound()
  return open
}

async function requireFollowed(c: Ask): Promise<OpenPositioning> {
  const open = await requireOpen(c, 'Faire avancer votre positionnement')
  if (!open.mayFollow) throw notFound()
  return open
}

const choice = (values: Record<string, string>) =>
  field
    .optionalText(40)
    .refine((value) => value === null || Object.hasOwn(values, value), 'Choisissez une réponse.')

const interviewForm = field.form({
  heldOn: field.day(),
  motivation: field.optionalText(1000),
  mobility: choice(needChoices.mobility),
  childcare: choice(needChoices.childcare),
  equipment: choice(needChoices.equipment),
  network: choice(needChoices.network),
  notes: field.optionalText(4000),
  ...seen,
})

async function keepInterview(c: Ask): Promise<Response> {
  const open = await requireFollowed(c)
  const form = await readForm(c, interviewForm)
  if (!form.ok) return interviewPage(c, open, form.typed, form.errors)
  const { db, now } = c.var
  const { seen: saw, ...said } = form.value
  const what = { ...said, seen: saw ?? '', positioningId: open.positioning.id, today: parisDay(now) }
  const done = await holdInterview(db, what, requireActor(c), now)
  if (!done.ok) {
    const at = wrongField[done.refusal]
    return interviewPage(c, open, form.typed, { [at]: interviewSentences[done.refusal] })
  }
  sayNext(c, 'L’entretien est enregistré')
  return goTo(c, `/orientation/${open.positioning.id}`)
}

const wrongField = {
  'interview to come': 'heldOn',
  'changed meanwhile': 'seen',
  'notes of somebody else': 'notes',
  'not yours': 'notes',
} satisfies Record<InterviewRefusal, string>

const withdrawForm = field.form({
  withdrawal: field.oneOf(withdrawals, 'Choisissez pourquoi.'),
  why: field.optionalText(300),
})

async function withdraw(c: Ask): Promise<Response> {
  const open = await requireFollowed(c)
  const form = await readForm(c, withdrawForm)
  if (!form.ok) return withdrawPage(c, open, form.typed, form.errors)
  const { db, now } = c.var
  const what = { ...form.value, positioningId: open.positioning.id }
  const done = await withdrawPositioning(db, what, requireActor(c), now)
  if (!done.ok && done.refusal !== 'same decision')
    return withdrawPage(c, open, form.typed, { withdrawal: decideSentences[done.refusal] })
  sayNext(c, 'Le positionnement est retiré')
  return goTo(c, `/orientation/${open.positioning.id}`)
}

async function confirm(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const positioningId = idIn(c)
  const form = await readForm(c, field.form({ comment: field.optionalText(2000) }))
  const { comment } = form.ok ? form.value : { comment: null }
  const done = form.ok
    ? await confirmPositioning(c.var.db, { positioningId, comment }, actor, c.var.now)
    : undefined
  if (done && !done.ok) throw notFound()
  sayNext(c, done ? 'C’est confirmé' : 'Ce commentaire est trop long : rien n’a changé')
  return goTo(c, `/orientation/${positioningId}`)
}
