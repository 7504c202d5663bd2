import { asDay, DAY_MS, parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { requireRun, type Run } from '../access.ts'
import { listWaiting, openCandidates, openGroups } from './open-commission.ts'
import { commissionPage } from './commission-page.tsx'
import { decideTogether } from './decide-together.ts'
import { decideSentences } from './decide-sentences.ts'
import { orderWaitingList } from './order-waiting-list.ts'
import { decisionsIn } from './read-decisions.ts'
import { listUndoable, UNDOABLE_DAYS } from '../undoing/door.ts'

export const commissionSite = newSite()
  .get('/orientation/actions/:slug/commission', async (c) => showCommission(c, await requireRun(c)))
  .post('/orientation/actions/:slug/commission', decideAll)
  .post('/orientation/actions/:slug/attente', order)

async function showCommission(
  c: Ask,
  { actor, action }: Run,
  form: { typed?: Typed; errors?: Record<string, string> } = {},
): Promise<Response> {
  const { db, now } = c.var
  return commissionPage(c, {
    action,
    groups: await openGroups(db, action.id, now),
    candidates: await openCandidates(db, actor, action.id, now),
    waiting: await listWaiting(db, action.id),
    undoable: await listUndoable(db, action.id, {
      since: new Date(now.getTime() - UNDOABLE_DAYS * DAY_MS),
      today: parisDay(now),
    }),
    ...form,
  })
}

async function decideAll(c: Ask): Promise<Response> {
  const run = await requireRun(c)
  const { typed } = await readForm(c, field.form({}))
  const on = asDay(String(typed['on'] ?? ''))
  if (!on || on > parisDay(c.var.now))
    return showCommission(c, run, {
      typed,
      errors: { on: 'Donnez le jour de la commission, passé ou d’aujourd’hui.' },
    })
  const decisions = decisionsIn(typed)
  if (decisions.size === 0)
    return showCommission(c, run, { typed, errors: { on: 'Choisissez au moins une décision.' } })
  const done = await decideTogether(
    c.var.db,
    { actionId: run.action.id, on, decisions },
    run.actor,
    c.var.now,
  )
  if (!done.ok) {
    const errors = [...done.refusals].map(([id, refusal]) => [`decision-${id}`, decideSentences[refusal]])
    return showCommission(c, run, { typed, errors: Object.fromEntries(errors) })
  }
  sayNext(c, 'Les décisions sont enregistrées')
  return goTo(c, `/orientation/actions/${run.action.slug}/commission`)
}

const orderForm = field.form({ positioningId: field.id(), way: field.oneOf(['up', 'down']) })

async function order(c: Ask): Promise<Response> {
  const { actor, action } = await requireRun(c)
  const form = await readForm(c, orderForm)
  if (form.ok) {
    const ordered = await orderWaitingList(c.var.db, { actionId: action.id, ...form.value }, actor, c.var.now)
    if (!ordered.ok && ordered.refusal === 'not yours') throw notFound()
    if (!ordered.ok) sayNext(c, 'Cette personne n’est plus sur la liste d’attente')
  }
  return goTo(c, `/orientation/actions/${action.slug}/commission`)
}
