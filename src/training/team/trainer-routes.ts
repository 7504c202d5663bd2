import { professionals } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, notFound, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { GROUP } from '../access.ts'
import { appointTrainer, dismissTrainer, type TrainerRefusal } from './enrol-trainee.ts'
import { trainersOf } from '../trainer-store.ts'
import { showTeam, ledGroup } from './show-team.ts'

export const trainerSite = newSite()
  .post(`${GROUP}/equipe/formateurs`, appoint)
  .post(`${GROUP}/equipe/formateurs/retirer`, dismiss)

const trainerForm = field.form({ trainer: field.id('Choisissez une personne dans la liste.') })

async function appoint(c: Ask): Promise<Response> {
  const open = await ledGroup(c)
  const form = await readForm(c, trainerForm)
  if (!form.ok) return showTeam(c, open, form.errors)
  const today = parisDay(c.var.now)
  const [chosen] = (await professionals(c.var.db, 'trainer', today, open.action.leadId)).filter(
    (one) => one.personId === form.value.trainer,
  )
  if (!chosen) return showTeam(c, open, { trainer: 'Choisissez une personne dans la liste.' })
  const what = {
    groupId: open.group.id,
    personId: chosen.personId,
    organisationId: chosen.organisationId,
    fromDay: today,
  }
  const done = await appointTrainer(c.var.db, what)
  if (!done.ok) return showTeam(c, open, { trainer: sentences[done.refusal] })
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
    return showTeam(c, open, {
      dismiss: 'Mettez d’abord une autre personne\u00A0: un groupe a toujours quelqu’un qui le forme.',
    })
  await db.transaction((tx) => dismissTrainer(tx, open.group.id, form.value.trainer, now))
  sayNext(c, 'C’est enregistré\u00A0: ses accès s’arrêtent ce soir')
  return goTo(c, `/formation/${open.group.id}/equipe`)
}
