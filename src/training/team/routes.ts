import { randomUUID } from 'node:crypto'
import { leads } from '#actions'
import { entriesOf, holds, professionals } from '#people'
import { parisDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { appointTrainer, dismissTrainer, type TrainerRefusal } from './enrol-trainee.ts'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { teamPage } from './page.tsx'
import { placeInSubgroup, subgroupsOf } from '../subgroup-store.ts'
import { bodiesToInvite, inviteBody, withdrawInvitation } from './invite-trainer.ts'
import { traineesOf } from '../trainee-store.ts'
import { trainersOf } from '../trainer-store.ts'
import { invitationSentences } from './invitation-routes.ts'
import { invitationsTo } from './invitation-store.ts'

export const teamSite = newSite()
  .get(`${GROUP}/equipe`, team)
  .post(`${GROUP}/equipe/formateurs`, appoint)
  .post(`${GROUP}/equipe/formateurs/retirer`, dismiss)
  .post(`${GROUP}/equipe/sous-groupes`, place)
  .post(`${GROUP}/equipe/invitations`, invite)
  .post(`${GROUP}/equipe/invitations/retirer`, withdraw)

async function team(c: Ask): Promise<Response> {
  return show(c, await openGroupPage(c))
}

async function show(c: Ask, open: OpenGroup, errors: Errors = {}, typed: Typed = {}): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const trainers = await trainersOf(db, open.group.id)
  const inOffice = new Set(
    trainers.filter((one) => !one.untilDay || one.untilDay > today).map((one) => one.personId),
  )
  const trainees = await traineesOf(db, open.group.id)
  const leading = leads(open.actor, open.action)
  const possible = leading ? await professionals(db, 'trainer', today, open.action.leadId) : []
  return teamPage(
    c,
    open,
    {
      trainers: trainers.map((one) => ({ ...one, ended: !inOffice.has(one.personId) })),
      possible: possible.filter((one) => !inOffice.has(one.personId)),
      trainees,
      entries: await entriesOf(
        db,
        trainees.map(({ personId }) => personId),
      ),
      subgroups: await subgroupsOf(db, open.group.id),
      today,
      leading,
      admits: holds(open.actor, 'training lead', open.action.leadId) && open.group.endsOn >= today,
      invitations: await invitationsTo(db, open.group.id),
      bodies: leading ? await bodiesToInvite(db, open.action.leadId, now) : [],
      freshId: randomUUID(),
    },
    errors,
    typed,
  )
}

const trainerForm = field.form({ trainer: field.id('Choisissez une personne dans la liste.') })

/** The group of the address, for who leads its action: its team is theirs. @throws notFound for everybody else. */
async function ledGroup(c: Ask): Promise<OpenGroup> {
  const open = await openGroupPage(c)
  if (!leads(open.actor, open.action)) throw notFound()
  return open
}

async function appoint(c: Ask): Promise<Response> {
  const open = await ledGroup(c)
  const form = await readForm(c, trainerForm)
  if (!form.ok) return show(c, open, form.errors)
  const today = parisDay(c.var.now)
  const [chosen] = (await professionals(c.var.db, 'trainer', today, open.action.leadId)).filter(
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
  const open = await ledGroup(c)
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
  return goTo(c, `/formation/${open.group.id}/equipe`)
}

const inviteForm = field.form({
  id: field.id(),
  body: field.id('Choisissez un organisme.'),
  why: field.text(300, 'Dites ce que cette personne fera : l’organisme le lira.'),
})

async function invite(c: Ask): Promise<Response> {
  const open = await ledGroup(c)
  const form = await readForm(c, inviteForm)
  if (!form.ok) return show(c, open, form.errors, form.typed)
  const { id, body, why } = form.value
  const asked = { id, groupId: open.group.id, organisationId: body, why }
  const done = await inviteBody(c.var.db, open.actor, asked, c.var.now)
  if (!done.ok) return show(c, open, { body: invitationSentences[done.refusal] }, form.typed)
  sayNext(c, 'L’invitation est envoyée')
  return goTo(c, `/formation/${open.group.id}/equipe`)
}

const withdrawForm = field.form({ invitation: field.id() })

async function withdraw(c: Ask): Promise<Response> {
  const open = await ledGroup(c)
  const form = await readForm(c, withdrawForm)
  if (!form.ok) throw notFound()
  const done = await withdrawInvitation(c.var.db, open.actor, form.value.invitation, c.var.now)
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, done.ok ? 'L’invitation est retirée' : invitationSentences[done.refusal])
  return goTo(c, `/formation/${open.group.id}/equipe`)
}

const placeForm = field.form({ person: field.id(), subgroup: field.oneOf(['A', 'B']) })

async function place(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, placeForm)
  const inGroup = await traineesOf(c.var.db, open.group.id)
  if (!form.ok || !inGroup.some(({ personId }) => personId === form.value.person)) throw notFound()
  const { person, subgroup } = form.value
  await placeInSubgroup(c.var.db, { groupId: open.group.id, personId: person, subgroup, at: c.var.now })
  sayNext(c, `C’est enregistré\u00A0: sous-groupe ${subgroup}`)
  return goTo(c, `/formation/${open.group.id}/equipe`)
}
