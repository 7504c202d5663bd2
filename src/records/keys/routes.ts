import { listOrganisations } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { newId } from '#platform/id'
import { closeKeyPage } from './close-page.tsx'
import { keysPage } from './list-page.tsx'
import { newKeyPage } from './new-key-page.tsx'
import { isScope } from './key.ts'
import { listKeys, type ShownKey } from './store.ts'
import { createKey, revokeKey } from './manage-key.ts'
import { requireKeeper, type Keeper } from '../reader.ts'

export const keySite = newSite()
  .get('/traces/cles', async (c) => list(c, {}))
  .post('/traces/cles', create)
  .get('/traces/cles/:id/fermer', ask)
  .post('/traces/cles/:id/fermer', close)

async function list(c: Ask, typed: Typed, errors?: Record<string, string>): Promise<Response> {
  const { organisationId, technical } = requireKeeper(c)
  const keys = await listKeys(c.var.db, organisationId)
  const organisations = technical ? await listOrganisations(c.var.db, { limit: 500 }) : []
  return keysPage(c, {
    keys,
    organisations,
    technical,
    freshId: newId(),
    typed,
    ...(errors ? { errors } : {}),
  })
}

const fields = field.form({
  id: field.id(),
  name: field.text(80, 'Dites quel outil.'),
  organisationId: field.optionalId(),
  scopes: field.texts(40),
})

async function create(c: Ask): Promise<Response> {
  const { actor, organisationId } = requireKeeper(c)
  const form = await readForm(c, fields)
  if (!form.ok) return list(c, form.typed, form.errors)
  const { id, name } = form.value
  const scopes = form.value.scopes.filter(isScope)
  if (scopes.length === 0)
    return list(c, { ...form.typed, scopes: [] }, { 'scopes[]': 'Cochez au moins un droit.' })
  const owner = organisationId ?? form.value.organisationId
  if (!owner) return list(c, form.typed, { organisationId: 'Choisissez l’organisme.' })
  const made = await createKey(
    c.var.db,
    { id, organisationId: owner, name, scopes, by: actor.personId },
    c.var.now,
  )
  if (made) return newKeyPage(c, { ...made, name, endpoint: `${c.var.ground.site.url}/xapi` })
  sayNext(c, 'Cette clé était déjà faite : son secret a été montré une fois')
  return goTo(c, '/traces/cles')
}

async function keyIn(c: Ask, { organisationId }: Keeper): Promise<ShownKey> {
  const found = (await listKeys(c.var.db, organisationId)).find(({ id }) => id === idIn(c))
  if (!found) throw notFound()
  return found
}

async function ask(c: Ask): Promise<Response> {
  return closeKeyPage(c, await keyIn(c, requireKeeper(c)))
}

async function close(c: Ask): Promise<Response> {
  const keeper = requireKeeper(c)
  const { id } = await keyIn(c, keeper)
  const closed = await revokeKey(c.var.db, id, keeper.organisationId, c.var.now)
  sayNext(c, closed ? 'La clé est fermée' : 'La clé était déjà fermée')
  return goTo(c, '/traces/cles')
}
