import { randomUUID } from 'node:crypto'
import { field, goTo, idIn, isId, newSite, notFound, readForm, type Ask, type Typed } from '#platform/web'
import { readTerritory } from '#territory'
import { colds } from '../cold.ts'
import { requireAsker } from '../access.ts'
import { readDoor } from './door-form.ts'
import type { Draft } from './draft.ts'
import { readDraft, saveDraft } from './draft-store.ts'
import { bagWeightNames, CLOCK } from './parcels.ts'
import type { Place } from '../place.ts'
import { townsKnown } from '../addresses/door.ts'
import { doorPage } from './door-page.tsx'
import type { DoorPage } from './where-to.tsx'
import { typedDoor } from './typed-door.ts'
import { parcelsPage, typedParcels } from './parcels-page.tsx'
import { requestOf } from './store.ts'
import { bookSentences } from './words.tsx'

const HERE = '/livraisons/demandes'

/** The three questions of a request; what is answered is kept, so that a telephone may be put down. */
export const draftSite = newSite()
  .get(`${HERE}/nouvelle`, begin)
  .post(`${HERE}/nouvelle`, keepNew)
  .get(`${HERE}/:id/adresse`, async (c) => askDoor(c, await begun(c)))
  .post(`${HERE}/:id/adresse`, keepDoor)
  .get(`${HERE}/:id/colis`, askParcels)
  .post(`${HERE}/:id/colis`, keepParcels)

export type Begun = { by: string; places: Place[]; place: Place; draft: Draft }

/** The draft of this address, for the places of who asks. @throws notFound for anybody else. */
export async function begun(c: Ask): Promise<Begun> {
  const { actor, places } = await requireAsker(c)
  const draft = await readDraft(
    c.var.db,
    idIn(c),
    places.map(({ id }) => id),
  )
  const place = places.find(({ id }) => id === draft?.placeId)
  if (!draft || !place) throw notFound()
  return { by: actor.personId, places, place, draft }
}

/** A door that nobody typed yet, in the commune where most of them are. */
async function blankDoor(c: Ask): Promise<Typed> {
  const { town, postcode } = await readTerritory(c.var.db, c.var.now)
  return { postcode, town, floor: '0', lift: 'unknown' }
}

async function begin(c: Ask): Promise<Response> {
  const { places } = await requireAsker(c)
  const like = c.req.query('comme') ?? ''
  const ids = places.map(({ id }) => id)
  const earlier = isId(like) ? await requestOf(c.var.db, like, ids) : undefined
  const placeId = earlier?.askedByPlace ?? ids[0] ?? ''
  const typed = earlier?.door.recipientName ? typedDoor(earlier.door) : await blankDoor(c)
  const towns = await townsKnown(c.var.db)
  return doorPage(c, { action: `${HERE}/nouvelle`, id: randomUUID(), places, placeId, towns, typed })
}

type DoorAgain = Pick<DoorPage, 'errors' | 'streets' | 'several'>

const newForm = field.form({ id: field.id('Rechargez la page, puis recommencez.'), placeId: field.id() })

async function keepNew(c: Ask): Promise<Response> {
  const { actor, places } = await requireAsker(c)
  const form = await readForm(c, newForm)
  const { typed } = form
  const place = form.ok ? places.find(({ id }) => id === form.value.placeId) : undefined
  const id = form.ok ? form.value.id : randomUUID()
  const action = `${HERE}/nouvelle`
  const placeId = place?.id ?? places[0]?.id ?? ''
  const again = async (said: DoorAgain) =>
    doorPage(c, { action, id, places, placeId, typed, ...said, towns: await townsKnown(c.var.db) })
  if (!place) return again({ errors: form.ok ? { placeId: 'Choisissez dans la liste.' } : form.errors })
  const read = await readDoor(c.var.db, typed)
  if (!read.ok) return again(read)
  const known = await requestOf(c.var.db, id, [place.id])
  if (known) return goTo(c, `${HERE}/${id}`)
  const draft = await readDraft(c.var.db, id, [place.id])
  await saveDraft(
    c.var.db,
    { id, placeId: place.id, door: read.door, parcels: draft?.parcels ?? null },
    actor.personId,
    c.var.now,
  )
  return goTo(c, `${HERE}/${id}/colis`)
}

async function askDoor(
  c: Ask,
  { places, place, draft }: Begun,
  { typed, ...said }: { typed?: Typed } & Partial<DoorAgain> = {},
): Promise<Response> {
  return doorPage(c, {
    action: `${HERE}/${draft.id}/adresse`,
    id: draft.id,
    places: places.filter(({ id }) => id === place.id),
    placeId: place.id,
    towns: await townsKnown(c.var.db),
    typed: typed ?? (draft.door ? typedDoor(draft.door) : await blankDoor(c)),
    ...said,
  })
}

async function keepDoor(c: Ask): Promise<Response> {
  const all = await begun(c)
  const { typed } = await readForm(c, field.form({}))
  const read = await readDoor(c.var.db, typed)
  if (!read.ok) return askDoor(c, all, { typed, ...read })
  await saveDraft(c.var.db, { ...all.draft, door: read.door }, all.by, c.var.now)
  return goTo(c, `${HERE}/${all.draft.id}/${all.draft.parcels ? 'creneau' : 'colis'}`)
}

async function askParcels(c: Ask): Promise<Response> {
  const { draft } = await begun(c)
  return parcelsPage(c, { draft, typed: typedParcels(draft.parcels) })
}

const parcelsForm = field.form({
  bags: field.whole(1, 20),
  weight: field.oneOf([...bagWeightNames, 'over'], 'Dites si c’est léger ou lourd.'),
  cold: field.oneOf(colds, 'Dites s’il faut du froid.'),
  what: field.text(80, 'Dites ce que c’est, en deux mots.'),
  readyClock: field.optionalText(5),
})

async function keepParcels(c: Ask): Promise<Response> {
  const { by, draft } = await begun(c)
  const form = await readForm(c, parcelsForm)
  const again = (errors: Record<string, string>) => parcelsPage(c, { draft, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const { weight, readyClock, ...said } = form.value
  if (weight === 'over') return again({ weight: bookSentences['too heavy'] })
  if (readyClock !== null && !CLOCK.test(readyClock))
    return again({ readyClock: 'Donnez une heure. Exemple : 11:30' })
  await saveDraft(c.var.db, { ...draft, parcels: { ...said, weight, readyClock } }, by, c.var.now)
  return goTo(c, `${HERE}/${draft.id}/creneau`)
}
