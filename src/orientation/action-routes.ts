import { randomUUID } from 'node:crypto'
import { findAction, type Action } from '#actions'
import { requireActor, rightInCircle, type Actor } from '#people'
import { asDay, parisDay, parisInstant } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { actionPage, inviteSentences } from './action-page.tsx'
import { listWaiting, openCandidates, openGroups } from './commission.ts'
import { commissionPage, verdicts, type Verdict } from './commission-page.tsx'
import { decideTogether } from './decide-together.ts'
import type { Wish } from './decide-positioning.ts'
import { inviteToMeeting } from './invite-to-meeting.ts'
import { channels } from './invitation-store.ts'
import { countByState, listPositionings } from './list-store.ts'
import { filterIn } from './listing.tsx'
import { meetingsOf } from './meeting-store.ts'
import { orderWaitingList } from './order-waiting-list.ts'
import { decideSentences } from './withdraw-page.tsx'

export const actionSite = newSite()
  .get('/orientation/actions/:slug', async (c) => showAction(c, await requireRun(c)))
  .post('/orientation/actions/:slug/reunions', invite)
  .get('/orientation/actions/:slug/commission', async (c) => showCommission(c, await requireRun(c)))
  .post('/orientation/actions/:slug/commission', decideAll)
  .post('/orientation/actions/:slug/attente', order)

export type Run = { actor: Actor; action: Action }

/** The action of the address, for somebody who runs it. @throws notFound for everybody else. */
export async function requireRun(c: Ask): Promise<Run> {
  const actor = requireActor(c)
  const action = await findAction(c.var.db, c.req.param('slug') ?? '')
  if (!action) throw notFound()
  const right = await rightInCircle(c.var.db, actor, action.id, 'positioning', c.var.now)
  if (!right.writes) throw notFound()
  return { actor, action }
}

async function showAction(
  c: Ask,
  { action }: Run,
  form: { typed?: Typed; errors?: Record<string, string> } = {},
): Promise<Response> {
  const { db, now } = c.var
  const filter = filterIn(c)
  const whose = { actionId: action.id }
  const [first] = await listWaiting(db, action.id)
  return actionPage(c, {
    action,
    filter,
    rows: await listPositionings(db, whose, filter),
    counts: await countByState(db, whose),
    groups: await openGroups(db, action.id, now),
    first,
    meetings: await meetingsOf(db, action.id),
    meetingId: String(form.typed?.['id'] ?? randomUUID()),
    ...form,
  })
}

const inviteForm = field.form({
  id: field.id(),
  who: field.texts(40),
  day: field.day(),
  clock: field
    .text(5, 'Donnez une heure.')
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'Donnez une heure, par exemple 09:30.'),
  place: field.text(200, 'Dites où.'),
  channel: field.oneOf(['best', ...channels]),
})

async function invite(c: Ask): Promise<Response> {
  const run = await requireRun(c)
  const form = await readForm(c, inviteForm)
  if (!form.ok) return showAction(c, run, form)
  const { id, who, day, clock, place, channel } = form.value
  const meeting = { id, actionId: run.action.id, startsAt: parisInstant(day, clock), place }
  const wanted = { meeting, channel, positioningIds: who.filter((one) => /^[0-9a-f-]{36}$/i.test(one)) }
  const done = await inviteToMeeting(c.var.ground, wanted, run.actor, c.var.now)
  if (!done.ok) {
    const at = done.refusal === 'meeting passed' ? 'day' : 'who'
    return showAction(c, run, { typed: form.typed, errors: { [at]: inviteSentences[done.refusal] } })
  }
  sayNext(c, 'Les invitations sont parties')
  return goTo(c, `/orientation/reunions/${done.meetingId}`)
}

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
  const wishes = wishesIn(typed)
  if (wishes.size === 0)
    return showCommission(c, run, { typed, errors: { on: 'Choisissez au moins une décision.' } })
  const done = await decideTogether(c.var.db, { actionId: run.action.id, on, wishes }, run.actor, c.var.now)
  if (!done.ok) {
    const errors = [...done.refusals].map(([id, refusal]) => [`decision-${id}`, decideSentences[refusal]])
    return showCommission(c, run, { typed, errors: Object.fromEntries(errors) })
  }
  sayNext(c, 'Les décisions sont enregistrées')
  return goTo(c, `/orientation/actions/${run.action.slug}/commission`)
}

const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text)

/** What the form says of each person; those left at "Pas encore" are not there. */
function wishesIn(typed: Typed): Map<string, Wish> {
  const wishes = new Map<string, Wish>()
  for (const [name, value] of Object.entries(typed)) {
    const id = /^decision-([0-9a-f-]{36})$/i.exec(name)?.[1]
    const verdict = String(value)
    if (!id || !isVerdict(verdict)) continue
    const why = String(typed[`why-${id}`] ?? '').slice(0, 300)
    wishes.set(id, wishOf(verdict, String(typed['groupId'] ?? ''), why))
  }
  return wishes
}

function wishOf(verdict: Verdict, groupId: string, why: string): Wish {
  if (verdict === 'admit') return { kind: 'admit', groupId }
  if (verdict === 'wait') return { kind: 'wait', why: why || null }
  if (verdict === 'refuse') return { kind: 'refuse', why }
  const withdrawal = verdict === 'absent' ? 'absent' : 'found a job'
  return { kind: 'withdraw', withdrawal, why: why || null }
}

const orderForm = field.form({ positioningId: field.id(), way: field.oneOf(['up', 'down']) })

async function order(c: Ask): Promise<Response> {
  const { actor, action } = await requireRun(c)
  const form = await readForm(c, orderForm)
  if (form.ok) await orderWaitingList(c.var.db, { actionId: action.id, ...form.value }, actor, c.var.now)
  return goTo(c, `/orientation/actions/${action.slug}/commission`)
}
