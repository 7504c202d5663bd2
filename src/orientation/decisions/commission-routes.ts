import { asDay, parisDay } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { requireRun, type Run } from '../access.ts'
import { listWaiting, openCandidates, openGroups } from './open-commission.ts'
import { commissionPage, verdicts, type Verdict } from './commission-page.tsx'
import { decideTogether } from './decide-together.ts'
import type { Decision } from './decide-positioning.ts'
import { decideSentences } from './sentences.ts'
import { orderWaitingList } from './order-waiting-list.ts'

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

const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text)

/** What the form says of each person; those left at "Pas encore" are not there. */
function decisionsIn(typed: Typed): Map<string, Decision> {
  const decisions = new Map<string, Decision>()
  for (const [name, value] of Object.entries(typed)) {
    const id = /^decision-([0-9a-f-]{36})$/i.exec(name)?.[1]
    const verdict = String(value)
    if (!id || !isVerdict(verdict)) continue
    const why = String(typed[`why-${id}`] ?? '').slice(0, 300)
    decisions.set(id, decisionOf(verdict, String(typed['groupId'] ?? ''), why))
  }
  return decisions
}

function decisionOf(verdict: Verdict, groupId: string, why: string): Decision {
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
