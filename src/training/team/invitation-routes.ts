import { readAction, readGroup } from '#actions'
import { requireActor } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { answerInvited, invitationFor, trainersOfBody } from './answer-invitation.ts'
import type { InvitationRefusal } from './invite-trainer.ts'
import { invitationPage, type InvitationView } from './invitation-page.tsx'

const HERE = '/formation/invitations/:id{[0-9a-fA-F-]{36}}'

export const invitationSite = newSite().get(HERE, read).post(HERE, answer)

const answerForm = field.form({
  answer: field.oneOf(['accepted', 'declined']),
  trainer: field.optionalId(),
  words: field.optionalText(300),
})

async function read(c: Ask): Promise<Response> {
  return show(c, {})
}

async function answer(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const id = idIn(c)
  if (!(await invitationFor(c.var.db, actor, id))) throw notFound()
  const form = await readForm(c, answerForm)
  if (!form.ok) return show(c, form.errors)
  const accepted = form.value.answer === 'accepted'
  if (accepted && !form.value.trainer) return show(c, { trainer: 'Choisissez qui vous envoyez.' })
  const trainerId = accepted ? form.value.trainer : null
  const answered = await answerInvited(
    c.var.db,
    actor,
    { id, trainerId, words: form.value.words ?? '' },
    c.var.now,
  )
  if (!answered.ok) return show(c, { trainer: invitationSentences[answered.refusal] })
  sayNext(c, accepted ? 'C’est signé : cette personne forme le groupe' : 'L’invitation est déclinée')
  return goTo(c, '/')
}

export const invitationSentences = {
  'not yours': 'Cette invitation n’est pas la vôtre.',
  'no such body': 'Choisissez un organisme dans la liste.',
  'invited already': 'Cet organisme a déjà une invitation sans réponse.',
  'answered already': 'Cette invitation a déjà sa réponse.',
  'not of this body': 'Choisissez une personne dans la liste.',
  'evaluates this group': 'Cette personne évalue ce groupe : elle ne peut pas le former.',
} satisfies Record<InvitationRefusal, string>

async function show(c: Ask, errors: InvitationView['errors']): Promise<Response> {
  const { db, now } = c.var
  const invitation = await invitationFor(db, requireActor(c), idIn(c))
  const group = invitation && (await readGroup(db, invitation.groupId))
  const action = group && (await readAction(db, group.actionId))
  if (!invitation || !action) throw notFound()
  const trainers = await trainersOfBody(db, invitation.organisationId, now)
  return invitationPage(c, { invitation, group, action, trainers, errors })
}
