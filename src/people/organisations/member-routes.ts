import { randomUUID } from 'node:crypto'
import { leaves } from '#platform/mail'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { addMember } from './add-member.ts'
import { rolesGivenBy } from './roles-given.ts'
import { endRole, type EndRoleRefusal } from './end-role.ts'
import { phoneIn } from '../login.ts'
import { endRolePage } from './end-role-page.tsx'
import { newMemberPage } from './new-member-page.tsx'
import { readMembership } from '../membership-store.ts'
import { organisationIn } from './routes.ts'
import { roles } from '../role.ts'
import { requireActor } from '../session/door.ts'
import type { MembershipId } from '../ids.ts'

export const memberSite = newSite()
  .get('/organismes/:id/membres/nouveau', blank)
  .post('/organismes/:id/membres', add)
  .get('/organismes/:id/roles/:role', askEnd)
  .post('/organismes/:id/roles/:role/fin', end)

const schema = field.form({
  id: field.optionalId<MembershipId>(),
  givenName: field.text(80, 'Écrivez le prénom.'),
  familyName: field.text(80, 'Écrivez le nom.'),
  email: field.optionalEmail(),
  phone: field.optionalText(30),
  role: field.oneOf(roles, 'Choisissez un rôle.'),
  fromDay: field.day(),
})

/** The organisation of the address, for who gives roles in it. @throws SignInNeeded, or notFound for everybody else. */
async function requireGiver(c: Ask) {
  const actor = requireActor(c)
  const organisation = await organisationIn(c)
  const given = rolesGivenBy(actor, organisation)
  if (given.length === 0) throw notFound()
  return { actor, organisation, given }
}

type Giver = Awaited<ReturnType<typeof requireGiver>>

async function blank(c: Ask): Promise<Response> {
  const typed = { id: randomUUID(), fromDay: parisDay(c.var.now) }
  return newMemberPage(c, { ...(await requireGiver(c)), typed, errors: {} })
}

async function add(c: Ask): Promise<Response> {
  const giver = await requireGiver(c)
  const read = await readForm(c, schema)
  const typedPhone = String(read.typed['phone'] ?? '')
  const phone = phoneIn(typedPhone) ?? null
  const errors: Record<string, string> = read.ok ? {} : read.errors
  if (typedPhone && !phone) errors['phone'] = 'Ce n’est pas un numéro de téléphone. Exemple : 06 39 98 12 34'
  if (!read.ok || Object.keys(errors).length > 0)
    return newMemberPage(c, { ...giver, typed: read.typed, errors })
  const organisationId = giver.organisation.id
  const member = { ...read.value, id: read.value.id ?? newId(), phone, organisationId }
  const added = await addMember(c.var.ground, member, giver.actor, c.var.now)
  if (!added.ok) return newMemberPage(c, { ...giver, typed: read.typed, errors: {}, refusal: added.refusal })
  const invited = leaves(c.var.ground.mail, member.email ? 'email' : 'sms')
  sayNext(
    c,
    invited
      ? 'Le rôle est donné. Une invitation part'
      : 'Le rôle est donné. Aucune invitation ne peut partir de ce territoire\u00A0: prévenez cette personne',
  )
  return goTo(c, `/organismes/${organisationId}`)
}

async function askEnd(c: Ask): Promise<Response> {
  return endPage(c, await requireGiver(c), parisDay(c.var.now), {})
}

async function endPage(
  c: Ask,
  { organisation, given }: Giver,
  day: string,
  errors: Record<string, string>,
  refusal?: EndRoleRefusal,
): Promise<Response> {
  const member = await readMembership(c.var.db, idIn(c, 'role'))
  if (!member || member.organisationId !== organisation.id || !given.includes(member.role)) throw notFound()
  return endRolePage(c, { organisation, member, day, errors, refusal })
}

async function end(c: Ask): Promise<Response> {
  const giver = await requireGiver(c)
  const read = await readForm(c, field.form({ untilDay: field.day() }))
  if (!read.ok) return endPage(c, giver, String(read.typed['untilDay'] ?? ''), read.errors)
  const { untilDay } = read.value
  const which = { organisationId: idIn(c), membershipId: idIn(c, 'role'), untilDay }
  const ended = await endRole(c.var.db, which, giver.actor, c.var.now)
  if (!ended.ok && ended.refusal === 'no such role') throw notFound()
  if (!ended.ok) return endPage(c, giver, untilDay, {}, ended.refusal)
  sayNext(c, 'Le rôle est terminé')
  return goTo(c, `/organismes/${which.organisationId}`)
}
