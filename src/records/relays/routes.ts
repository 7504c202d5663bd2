import { listOrganisations } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { newId } from '#platform/id'
import { placeAt } from '../statements/door.ts'
import { requireKeeper } from '../reader.ts'
import { readStoreAddress, type Relay } from './relay.ts'
import { relayPage } from './page.tsx'
import { relaysPage } from './list-page.tsx'
import { relaySentences } from './relay-form.tsx'
import { insertRelay, listRelays, saveSentTo, stopRelay } from './store.ts'
import { countUnsent, unsentStatements } from './unsent-store.ts'

export const relaySite = newSite()
  .get('/traces/transferts', async (c) => list(c, {}))
  .post('/traces/transferts', create)
  .get('/traces/transferts/:id', show)
  .post('/traces/transferts/:id/arreter', stop)
  .post('/traces/transferts/:id/reprendre', resume)
  .post('/traces/transferts/:id/passer', pass)

const MOST_COUNTED = 10_000

async function list(c: Ask, typed: Typed, errors?: Record<string, string>): Promise<Response> {
  const { organisationId, technical } = requireKeeper(c)
  const { db } = c.var
  const relays = await listRelays(db, organisationId)
  const rows = await Promise.all(
    relays.map(async (relay) => ({ relay, waiting: await countUnsent(db, relay, MOST_COUNTED) })),
  )
  const organisations = technical ? await listOrganisations(db, { limit: 500 }) : []
  const listed = { rows, organisations, technical, typed, freshId: newId(), most: MOST_COUNTED }
  return relaysPage(c, { ...listed, ...(errors ? { errors } : {}) })
}

const fields = field.form({
  id: field.id(),
  name: field.text(80, 'Dites à qui les traces sont transférées.'),
  url: field.text(400, 'Donnez l’adresse de l’autre magasin de traces.'),
  login: field.text(200, 'Donnez la clé que l’autre magasin vous a remise.'),
  secret: field.text(200, 'Donnez le secret de cette clé.'),
  version: field.oneOf(['1.0.3', '2.0.0']),
  verb: field.optionalText(2000),
  activity: field.optionalText(2000),
  from: field.oneOf(['now', 'start']),
  organisationId: field.optionalId(),
})

async function create(c: Ask): Promise<Response> {
  const { actor, organisationId } = requireKeeper(c)
  const form = await readForm(c, fields)
  if (!form.ok) return list(c, form.typed, form.errors)
  const { from, organisationId: chosen, url, ...rest } = form.value
  const owner = organisationId ?? chosen
  if (!owner) return list(c, form.typed, { organisationId: 'Choisissez l’organisme.' })
  const address = readStoreAddress(url, c.var.ground.site.settings)
  if (!address.ok) return list(c, form.typed, { url: relaySentences[address.refusal] })
  const sentTo = from === 'now' ? placeAt(c.var.now) : 0
  await c.var.db.transaction((tx) =>
    insertRelay(tx, { ...rest, url: address.url, organisationId: owner, sentTo }, actor.personId, c.var.now),
  )
  sayNext(c, 'Le transfert est en marche')
  return goTo(c, '/traces/transferts')
}

async function relayIn(c: Ask): Promise<Relay> {
  const { organisationId } = requireKeeper(c)
  const found = (await listRelays(c.var.db, organisationId)).find(({ id }) => id === idIn(c))
  if (!found) throw notFound()
  return found
}

async function show(c: Ask): Promise<Response> {
  const relay = await relayIn(c)
  const waiting = await countUnsent(c.var.db, relay, MOST_COUNTED)
  const [next] = await unsentStatements(c.var.db, relay, Number.MAX_SAFE_INTEGER, 1)
  return relayPage(c, { relay, waiting, most: MOST_COUNTED, nextId: next?.id })
}

async function stop(c: Ask): Promise<Response> {
  const { id } = await relayIn(c)
  await c.var.db.transaction((tx) => stopRelay(tx, id, c.var.now))
  sayNext(c, 'Le transfert est arrêté')
  return goTo(c, '/traces/transferts')
}

async function resume(c: Ask): Promise<Response> {
  const { id } = await relayIn(c)
  await c.var.db.transaction((tx) => stopRelay(tx, id, null))
  sayNext(c, 'Le transfert reprend où il s’était arrêté')
  return goTo(c, '/traces/transferts')
}

/** Goes past the one statement that the other store refuses: the page named it, and only that one is passed. */
async function pass(c: Ask): Promise<Response> {
  const relay = await relayIn(c)
  const form = await readForm(c, field.form({ next: field.id() }))
  const [next] = await unsentStatements(c.var.db, relay, Number.MAX_SAFE_INTEGER, 1)
  if (form.ok && next?.id === form.value.next && relay.state === 'stuck') {
    await c.var.db.transaction((tx) => saveSentTo(tx, relay.id, next.place))
    sayNext(c, 'Cette trace est passée : les suivantes vont partir')
  }
  return goTo(c, `/traces/transferts/${relay.id}`)
}
