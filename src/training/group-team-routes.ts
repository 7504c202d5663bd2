import { holds, professionals } from '#people'
import { parisDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Form } from '#platform/web'
import { appointTrainer, dismissTrainer, endTraineeship, type TrainerRefusal } from './enrol-trainee.ts'
import { GROUP, openGroupPage, type OpenGroup } from './group-access.ts'
import { leavePage, teamPage } from './group-team-pages.tsx'
import { placeInSubgroup, subgroupsOf } from './half-day-store.ts'
import { traineesOf, trainersOf } from './trainee-store.ts'

export const teamSite = newSite()
  .get(`${GROUP}/equipe`, team)
  .post(`${GROUP}/equipe/formateurs`, appoint)
  .post(`${GROUP}/equipe/formateurs/retirer`, dismiss)
  .post(`${GROUP}/equipe/sous-groupes`, place)
  .get(`${GROUP}/equipe/depart`, askLeave)
  .post(`${GROUP}/equipe/depart`, leave)

async function team(c: Ask): Promise<Response> {
  return show(c, await openGroupPage(c))
}

async function show(c: Ask, open: OpenGroup, errors: Errors = {}): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const trainers = await trainersOf(db, open.group.id)
  const inOffice = new Set(
    trainers.filter((one) => !one.untilDay || one.untilDay > today).map((one) => one.personId),
  )
  const possible = await professionals(db, 'trainer', today)
  return teamPage(
    c,
    open,
    {
      trainers: trainers.map((one) => ({ ...one, ended: !inOffice.has(one.personId) })),
      possible: possible.filter((one) => !inOffice.has(one.personId)),
      trainees: await traineesOf(db, open.group.id),
      subgroups: await subgroupsOf(db, open.group.id),
      today,
    },
    errors,
  )
}

const trainerForm = field.form({ trainer: field.id('Choisissez une personne dans la liste.') })

async function appoint(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, trainerForm)
  if (!form.ok) return show(c, open, form.errors)
  const today = parisDay(c.var.now)
  const [chosen] = (await professionals(c.var.db, 'trainer', today)).filter(
    (one) => one.personId === form.value.trainer,
  )
  if (!chosen) return show(c, open, { trainer: 'Choisissez une personne dans la liste.' })
  const what = {
    groupId: open.group.id,
    personId: chosen.personId,
    organisationId: chosen.organisationId,
    fromDay: today,
  }
  const done = await appointTrainer(c.var.db, what)
  if (!done.ok) return show(c, open, { trainer: sentences[done.refusal] })
  sayNext(c, `${chosen.name} forme ce groupe`)
  return goTo(c, `/formation/${open.group.id}/equipe`)
}

const sentences = {
  'evaluates this group': 'Cette personne évalue ce groupe\u00A0: elle ne peut pas le former.',
} satisfies Record<TrainerRefusal, string>

async function dismiss(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, trainerForm)
  if (!form.ok) throw notFound()
  const { db, now } = c.var
  const today = parisDay(now)
  const others = (await trainersOf(db, open.group.id)).filter(
    (one) => one.personId !== form.value.trainer && (!one.untilDay || one.untilDay > today),
  )
  // Without anybody to train it, a group would be closed to all but its training leads.
  if (others.length === 0)
    return show(c, open, {
      dismiss: 'Mettez d’abord une autre personne\u00A0: un groupe a toujours quelqu’un qui le forme.',
    })
  await db.transaction((tx) => dismissTrainer(tx, open.group.id, form.value.trainer, now))
  sayNext(c, 'C’est enregistré\u00A0: ses accès s’arrêtent ce soir')
  const stillHere =
    form.value.trainer !== open.actor.personId || holds(open.actor, 'training lead', open.action.leadId)
  return goTo(c, stillHere ? `/formation/${open.group.id}/equipe` : '/formation')
}

const placeForm = field.form({ person: field.id(), subgroup: field.oneOf(['A', 'B']) })

async function place(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, placeForm)
  if (!form.ok || !(await isTrainee(c, open, form.value.person))) throw notFound()
  const { person, subgroup } = form.value
  await placeInSubgroup(c.var.db, { groupId: open.group.id, personId: person, subgroup, at: c.var.now })
  sayNext(c, `C’est enregistré\u00A0: sous-groupe ${subgroup}`)
  return goTo(c, `/formation/${open.group.id}/equipe`)
}

const isTrainee = async (c: Ask, open: OpenGroup, personId: string): Promise<boolean> =>
  (await traineesOf(c.var.db, open.group.id)).some((one) => one.personId === personId)

const leaveForm = field.form({
  person: field.id(),
  until: field.day(),
  why: field.text(200, 'Dites pourquoi\u00A0: la personne le lira.'),
})

async function askLeave(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  return showLeave(c, open, c.req.query('personne') ?? '')
}

async function showLeave(
  c: Ask,
  open: OpenGroup,
  personId: string,
  form?: Extract<Form<unknown>, { ok: false }>,
): Promise<Response> {
  const trainee = (await traineesOf(c.var.db, open.group.id)).find((one) => one.personId === personId)
  if (!trainee) throw notFound()
  const typed = form?.typed ?? { until: parisDay(c.var.now) }
  return leavePage(c, open, trainee, { errors: form?.errors ?? {}, typed })
}

async function leave(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, leaveForm)
  if (!form.ok) return showLeave(c, open, String(form.typed['person'] ?? ''), form)
  const { person, until, why } = form.value
  if (!(await isTrainee(c, open, person))) throw notFound()
  await endTraineeship(c.var.db, { groupId: open.group.id, personId: person, untilDay: until, why })
  sayNext(c, 'Le départ est enregistré')
  return goTo(c, `/formation/${open.group.id}/equipe`)
}
