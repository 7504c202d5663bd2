import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { OrganisationId } from '#people'
import { openDesk, type Desk } from '../access.ts'
import { readHost } from '../hosts/door.ts'
import { HOSTS } from '../frame.tsx'
import type { DeclarationId } from '../ids.ts'
import { listDeclarations, openDeclaration, readersOf, type Listed } from './listed-store.ts'
import { declarationPage, dismissPage } from './desk-page.tsx'
import { DECLARED, declaredPage } from './desk-list-page.tsx'
import { dismissDeclaration, takeDeclaration } from './take-declaration.ts'

const MOST = 60

/** What those who send people to employers read of who declared itself. */
export const declaredSite = newSite()
  .get(DECLARED, async (c) => {
    const readers = readersOf(await openDesk(c))
    const shelf = c.req.query('etat') === 'ecartees' ? 'dismissed' : 'waiting'
    return declaredPage(c, { shelf, rows: await listDeclarations(c.var.db, readers, { shelf, limit: MOST }) })
  })
  .get(`${DECLARED}/:id`, async (c) => show(c))
  .post(`${DECLARED}/:id/suivre`, take)
  .get(`${DECLARED}/:id/ecarter`, async (c) => dismissPage(c, (await openOne(c)).one))
  .post(`${DECLARED}/:id/ecarter`, dismiss)

const idsOf = ({ own }: Desk) => own.map(({ id }) => id)

async function openOne(c: Ask): Promise<{ desk: Desk; one: Listed }> {
  const desk = await openDesk(c)
  const one = await openDeclaration(c.var.db, idIn<DeclarationId>(c), readersOf(desk))
  if (!one) throw notFound()
  return { desk, one }
}

async function show(c: Ask, errors: Record<string, string> = {}): Promise<Response> {
  const { desk, one } = await openOne(c)
  const known = one.twinId ? await readHost(c.var.db, one.twinId, idsOf(desk)) : undefined
  return declarationPage(c, { one, known, own: desk.own, errors })
}

const takeForm = field.form({
  keeperId: field.optionalId<OrganisationId>(),
  isChecked: field.ticked(),
  isOther: field.ticked(),
})

async function take(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const form = await readForm(c, takeForm)
  const chosen = form.ok ? form.value.keeperId : null
  const keeper = chosen ? desk.own.find(({ id }) => id === chosen) : desk.own[0]
  if (!keeper) return show(c, { keeperId: 'Choisissez dans la liste.' })
  const isChecked = form.ok && form.value.isChecked
  const isOther = form.ok && form.value.isOther
  const taking = { desk, keeper, isChecked, isOther, now: c.var.now }
  const done = await takeDeclaration(c.var.db, idIn<DeclarationId>(c), taking)
  if (!done.ok && done.refusal === 'gone') throw notFound()
  if (!done.ok) {
    sayNext(c, 'Un autre organisme vient de prendre cet employeur')
    return goTo(c, DECLARED)
  }
  sayNext(c, 'Vous suivez cet employeur. Il est prévenu.')
  return goTo(c, `${HOSTS}/${done.value}`)
}

async function dismiss(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  if (!(await dismissDeclaration(c.var.db, idIn<DeclarationId>(c), desk, c.var.now))) throw notFound()
  sayNext(c, 'La déclaration est écartée')
  return goTo(c, DECLARED)
}
