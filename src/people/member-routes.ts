import { randomUUID } from 'node:crypto'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { parisDay } from '#platform/time'
import { addMember, rolesGivenBy, type AddMemberRefusal } from './add-member.ts'
import type { Actor } from './actor.ts'
import { endRole, type EndRoleRefusal } from './end-role.ts'
import { phoneIn } from './login.ts'
import { endRolePage, newMemberPage } from './member-pages.tsx'
import { readMembership } from './membership-store.ts'
import { organisationIn } from './organisation-routes.ts'
import { roles } from './role.ts'
import { requireRole } from './signed-in.ts'

export const memberSite = newSite()
  .get('/organismes/:id/membres/nouveau', blank)
  .post('/organismes/:id/membres', add)
  .get('/organismes/:id/roles/:role', askEnd)
  .post('/organismes/:id/roles/:role/fin', end)

const schema = field.form({
  id: field.optionalId(),
  givenName: field.text(80, 'Écrivez le prénom.'),
  familyName: field.text(80, 'Écrivez le nom.'),
  email: field.optionalEmail(),
  phone: field.optionalText(30),
  role: field.oneOf(roles, 'Choisissez un rôle.'),
  fromDay: field.day(),
})

async function blank(c: Ask): Promise<Response> {
  const typed = { id: randomUUID(), fromDay: parisDay(c.var.now) }
  return form(c, requireRole(c, 'steward', 'training lead'), typed, {})
}

async function form(
  c: Ask,
  actor: Actor,
  typed: Typed,
  errors: Record<string, string>,
  refusal?: AddMemberRefusal,
): Promise<Response> {
  const organisation = await organisationIn(c)
  return newMemberPage(c, { organisation, given: rolesGivenBy(actor), typed, errors, refusal })
}

async function add(c: Ask): Promise<Response> {
  const actor = requireRole(c, 'steward', 'training lead')
  const read = await readForm(c, schema)
  const typedPhone = String(read.typed['phone'] ?? '')
  const phone = phoneIn(typedPhone) ?? null
  const errors: Record<string, string> = read.ok ? {} : read.errors
  if (typedPhone && !phone) errors['phone'] = 'Ce n’est pas un numéro de téléphone. Exemple : 06 39 98 12 34'
  if (!read.ok || Object.keys(errors).length > 0) return form(c, actor, read.typed, errors)
  const organisationId = (await organisationIn(c)).id
  const member = { ...read.value, id: read.value.id ?? randomUUID(), phone, organisationId }
  const added = await addMember(c.var.ground, member, actor, c.var.now)
  if (!added.ok) return form(c, actor, read.typed, {}, added.refusal)
  sayNext(c, 'Le rôle est donné. Une invitation vient de partir')
  return goTo(c, `/organismes/${organisationId}`)
}

async function askEnd(c: Ask): Promise<Response> {
  return endPage(c, requireRole(c, 'steward', 'training lead'), parisDay(c.var.now), {})
}

async function endPage(
  c: Ask,
  actor: Actor,
  day: string,
  errors: Record<string, string>,
  refusal?: EndRoleRefusal,
): Promise<Response> {
  const organisation = await organisationIn(c)
  const member = await readMembership(c.var.db, idIn(c, 'role'))
  if (!member || member.organisationId !== organisation.id || !rolesGivenBy(actor).includes(member.role))
    throw notFound()
  return endRolePage(c, { organisation, member, day, errors, refusal })
}

async function end(c: Ask): Promise<Response> {
  const actor = requireRole(c, 'steward', 'training lead')
  const read = await readForm(c, field.form({ untilDay: field.day() }))
  if (!read.ok) return endPage(c, actor, String(read.typed['untilDay'] ?? ''), read.errors)
  const { untilDay } = read.value
  const which = { organisationId: idIn(c), membershipId: idIn(c, 'role'), untilDay }
  const ended = await endRole(c.var.db, which, actor, c.var.now)
  if (!ended.ok && ended.refusal === 'no such role') throw notFound()
  if (!ended.ok) return endPage(c, actor, untilDay, {}, ended.refusal)
  sayNext(c, 'Le rôle est terminé')
  return goTo(c, `/organismes/${which.organisationId}`)
}
