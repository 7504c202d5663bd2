import { randomUUID } from 'node:crypto'
import { goTo, idIn, newSite, notFound, rowsAsked, sayNext, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { holds, isStaff, steers } from '../actor.ts'
import { rolesGivenBy } from './roles-given.ts'
import { membersOf } from '../membership-store.ts'
import { readOrganisationForm } from './read-organisation-form.ts'
import { organisationFormPage } from './form-page.tsx'
import { organisationPage } from './page.tsx'
import { organisationsPage } from './list-page.tsx'
import { readLetterhead } from '../letterhead-store.ts'
import { listOrganisations, readOrganisation } from '../organisation-store.ts'
import type { Organisation } from '../organisation.ts'
import { roles } from '../role.ts'
import { correctOrganisation, registerOrganisation } from './save-organisation.ts'
import { requireActor, requireSteward } from '../session/door.ts'
import type { OrganisationId } from '../ids.ts'

export const organisationSite = newSite()
  .get('/organismes', list)
  .get('/organismes/nouveau', blank)
  .post('/organismes', register)
  .get('/organismes/:id', show)
  .get('/organismes/:id/modifier', edit)
  .post('/organismes/:id', correct)

const PER_PAGE = 30

async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  if (!isStaff(actor)) throw notFound()
  const search = c.req.query('q') ?? ''
  const after = c.req.query('apres') ?? ''
  const among = steers(actor) ? undefined : actor.memberships.map((membership) => membership.organisationId)
  const { rows, whole } = rowsAsked(c, PER_PAGE)
  const found = await listOrganisations(c.var.db, { search, after, among, limit: rows + 1 })
  const more = found.length > rows
  const organisations = found.slice(0, rows)
  return organisationsPage(c, { actor, organisations, search, more, first: !after, whole })
}

async function blank(c: Ask): Promise<Response> {
  requireSteward(c)
  return organisationFormPage(c, { typed: { id: randomUUID() }, errors: {} })
}

async function register(c: Ask): Promise<Response> {
  requireSteward(c)
  const form = await readOrganisationForm(c)
  if (!form.ok) return organisationFormPage(c, form)
  const id = form.value.id ?? newId<OrganisationId>()
  const saved = await registerOrganisation(c.var.db, { ...form.value, id }, c.var.now)
  if (!saved.ok) return organisationFormPage(c, { typed: form.typed, errors: {}, refusal: saved.refusal })
  sayNext(c, 'L’organisme est enregistré')
  return goTo(c, `/organismes/${saved.id}`)
}

async function show(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const organisation = await organisationIn(c)
  if (!steers(actor) && !holds(actor, roles, organisation.id)) throw notFound()
  const members = await membersOf(c.var.db, organisation.id)
  const today = parisDay(c.var.now)
  const given = rolesGivenBy(actor, organisation)
  const letterhead = await readLetterhead(c.var.db, organisation.id)
  return organisationPage(c, { actor, organisation, letterhead, members, today, given })
}

async function edit(c: Ask): Promise<Response> {
  requireSteward(c)
  const known = await organisationIn(c)
  const typed = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? '']))
  return organisationFormPage(c, { known, typed, errors: {} })
}

async function correct(c: Ask): Promise<Response> {
  requireSteward(c)
  const known = await organisationIn(c)
  const form = await readOrganisationForm(c)
  if (!form.ok) return organisationFormPage(c, { known, ...form })
  const { seen, ...value } = form.value
  const saved = await correctOrganisation(c.var.db, { ...value, id: known.id }, seen ?? '')
  if (!saved) throw notFound()
  if (!saved.ok)
    return organisationFormPage(c, { known, typed: form.typed, errors: {}, refusal: saved.refusal })
  sayNext(c, 'C’est corrigé')
  return goTo(c, `/organismes/${known.id}`)
}

export async function organisationIn(c: Ask): Promise<Organisation> {
  const organisation = await readOrganisation(c.var.db, idIn(c))
  if (!organisation) throw notFound()
  return organisation
}
