import { randomUUID } from 'node:crypto'
import { requireActor, type Actor, type OrganisationId } from '#people'
import {
  checkForm,
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { hasAddresses, type Address } from '#territory'
import { asId } from '#platform/id'
import { hubOpeners, hubsFor, requireDispatcher } from '../access.ts'
import { typedOfHub } from './hub-pages.tsx'
import { chooseHub } from '../chosen-hub-store.ts'
import { HUBS, hubsPage } from './hubs-page.tsx'
import { OPEN_HUB, openHubPage } from './open-hub-page.tsx'
import { openHub, usualHub, usualSlots } from './open-hub.ts'
import { readHubForm } from './read-hub-form.ts'
import type { HubId } from '../ids.ts'

/** A hub opens; somebody who runs several goes from one to the other. */
export const hubSite = newSite()
  .get(OPEN_HUB, begin)
  .post(OPEN_HUB, open)
  .get(HUBS, list)
  .post(`${HUBS}/:id`, go)

/** Who may open a hub. @throws SignInNeeded, or notFound for everybody else. */
function requireOpener(c: Ask): { actor: Actor; organisations: { id: string; name: string }[] } {
  const actor = requireActor(c)
  const organisations = hubOpeners(actor)
  if (organisations.length === 0) throw notFound()
  return { actor, organisations }
}

async function begin(c: Ask): Promise<Response> {
  const { organisations } = requireOpener(c)
  const blank = {
    ...usualHub,
    id: asId<HubId>(''),
    organisationId: asId<OrganisationId>(''),
    name: '',
    address: '',
    latitude: 0,
    longitude: 0,
  }
  const typed = { ...typedOfHub(blank, usualSlots), latitude: '', longitude: '' }
  return openHubPage(c, { id: randomUUID(), organisations, typed, located: await hasAddresses(c.var.db) })
}

const openForm = field.form({
  id: field.id('Rechargez la page, puis recommencez.'),
  organisation: field.id('Choisissez dans la liste.'),
})

async function open(c: Ask): Promise<Response> {
  const { actor, organisations } = requireOpener(c)
  const { db, now } = c.var
  const { typed } = await readForm(c, field.form({}))
  const asked = checkForm(openForm, typed)
  const read = await readHubForm(db, typed)
  const again = (typedNow: Typed, errors: Record<string, string>, several?: Address[]) =>
    openAgain(c, {
      organisations,
      typed: typedNow,
      errors,
      several,
      id: asked.ok ? asked.value.id : randomUUID(),
    })
  if (!asked.ok || !read.ok)
    return again(
      typed,
      { ...(asked.ok ? {} : asked.errors), ...(read.ok ? {} : read.errors) },
      read.ok ? [] : read.several,
    )
  const { id, organisation: organisationId } = asked.value
  const opened = await openHub(
    db,
    actor,
    { hub: { id, organisationId, ...read.said }, slots: read.slots },
    now,
  )
  if (!opened.ok) return again(typed, { organisation: 'Choisissez dans la liste.' })
  sayNext(c, 'Le dépôt est ouvert')
  return goTo(c, '/livraisons/jours')
}

const openAgain = async (
  c: Ask,
  words: Omit<Parameters<typeof openHubPage>[1], 'located'>,
): Promise<Response> => openHubPage(c, { ...words, located: await hasAddresses(c.var.db) })

async function list(c: Ask): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const hubs = await hubsFor(c.var.db, actor)
  return hubsPage(c, { hubs, here: hub, mayOpen: hubOpeners(actor).length > 0 })
}

async function go(c: Ask): Promise<Response> {
  const { actor } = await requireDispatcher(c)
  const hub = (await hubsFor(c.var.db, actor)).find(({ id }) => id === idIn(c))
  if (!hub) throw notFound()
  await c.var.db.transaction((tx) =>
    chooseHub(tx, { personId: actor.personId, hubId: hub.id, at: c.var.now }),
  )
  sayNext(c, `Vous êtes à ${hub.name}`)
  return goTo(c, '/livraisons/jours')
}
