import { field, goTo, notFound, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { GROUP } from '../access.ts'
import { inviteBody, withdrawInvitation } from './invite-trainer.ts'
import { invitationSentences } from './invitation-routes.ts'
import { showTeam, ledGroup } from './show-team.ts'

export const inviteSite = newSite()
  .post(`${GROUP}/equipe/invitations`, invite)
  .post(`${GROUP}/equipe/invitations/retirer`, withdraw)

const inviteForm = field.form({
  id: field.id(),
  body: field.id('Choisissez un organisme.'),
  why: field.text(300, 'Dites ce que cette personne fera : l’organisme le lira.'),
})

async function invite(c: Ask): Promise<Response> {
  const open = await ledGroup(c)
  const form = await readForm(c, inviteForm)
  if (!form.ok) return showTeam(c, open, form.errors, form.typed)
  const { id, body, why } = form.value
  const asked = { id, groupId: open.group.id, organisationId: body, why }
  const done = await inviteBody(c.var.db, open.actor, asked, c.var.now)
  if (!done.ok) return showTeam(c, open, { body: invitationSentences[done.refusal] }, form.typed)
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
