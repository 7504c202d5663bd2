import { randomUUID } from 'node:crypto'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { hasAddresses, readTerritory } from '#territory'
import { addPlace, asSaid, changePlace, versionOfPlace, type PlaceRefusal } from './change-place.ts'
import { requireDispatcher, requireDispatcherOf } from '../access.ts'
import { countDoubts } from '../files/door.ts'
import type { Hub } from '../hub.ts'
import { lostDoors, plannedDaysOf, streetsOfTown } from '../addresses/door.ts'
import { placePage } from './form-page.tsx'
import { placesPage, PLACES } from './pages.tsx'
import { placesByIds, searchPlaces } from '../place-store.ts'
import { hoursOf } from '../place-hours-store.ts'
import type { Place } from '../place.ts'
import { readPlaceForm, type PlaceRead } from './read-place-form.ts'

const PER_PAGE = 50

export const placeSite = newSite()
  .get(PLACES, list)
  .get(`${PLACES}/nouveau`, begin)
  .post(`${PLACES}/nouveau`, create)
  .get(`${PLACES}/:id`, edit)
  .post(`${PLACES}/:id`, change)

async function list(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const { db, now } = c.var
  const search = (c.req.query('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 80)
  const page = Math.max(1, Math.min(1000, Math.trunc(Number(c.req.query('page'))) || 1))
  const found = await searchPlaces(db, hub.id, { search, limit: PER_PAGE + 1, skip: (page - 1) * PER_PAGE })
  const at = (n: number) =>
    `${PLACES}?${new URLSearchParams({ ...(search ? { q: search } : {}), page: String(n) })}`
  return placesPage(c, {
    lost: await searchPlaces(db, hub.id, { lost: true, limit: 50 }),
    doors: await lostDoors(db, hub.id, now),
    doubts: await countDoubts(db, hub.id),
    places: found.slice(0, PER_PAGE),
    search,
    previous: page > 1 ? at(page - 1) : undefined,
    next: found.length > PER_PAGE ? at(page + 1) : undefined,
  })
}

const NEW = `${PLACES}/nouveau`

async function begin(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const { town, postcode } = await readTerritory(c.var.db, c.var.now)
  return showNew(c, hub, { id: randomUUID(), postcode, town, visitMinutes: '3' })
}

type Again = Partial<Exclude<PlaceRead, { ok: true }>>

async function showNew(
  c: Ask,
  hub: Hub,
  typed: Typed,
  { errors, several, byHand }: Again = {},
): Promise<Response> {
  return placePage(c, {
    action: NEW,
    title: 'Ajouter un lieu',
    hub,
    typed,
    ...(errors ? { errors } : {}),
    several,
    byHand: byHand ?? !(await hasAddresses(c.var.db)),
    streets: await streetsOfTown(c.var.db, String(typed['town'] ?? '')),
  })
}

async function create(c: Ask): Promise<Response> {
  const { typed } = await readForm(c, field.form({}))
  const { hub } = await requireDispatcherOf(c, typed)
  const { id } = typed
  const read = await readPlaceForm(c.var.db, typed, hub)
  if (!read.ok) return showNew(c, hub, typed, read)
  if (typeof id !== 'string' || !isId(id))
    return showNew(c, hub, typed, { errors: { form: 'Rechargez la page, puis recommencez.' } })
  const added = await addPlace(c.var.db, { hub, id, said: read.said }, c.var.now)
  if (!added.ok) return showNew(c, hub, typed, { errors: refusals[added.refusal] })
  sayNext(c, 'Le lieu est ajouté')
  return goTo(c, PLACES)
}

const refusals = {
  'unknown place': { form: 'Rechargez la page, puis recommencez.' },
  'name taken': { name: 'Un autre lieu porte déjà ce nom.' },
  'own place known': { own: 'Votre structure a déjà un lieu ici.' },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<PlaceRefusal, Record<string, string>>

async function asked(c: Ask, typed: Typed = {}): Promise<{ hub: Hub; place: Place }> {
  const { hub } = await requireDispatcherOf(c, typed)
  const [place] = await placesByIds(c.var.db, [idIn(c)])
  if (!place || place.hubId !== hub.id) throw notFound()
  return { hub, place }
}

async function edit(c: Ask): Promise<Response> {
  const known = await asked(c)
  return showPlace(c, known, typedPlace(known))
}

type Known = { hub: Hub; place: Place }

async function showPlace(
  c: Ask,
  { hub, place }: Known,
  typed: Typed,
  { errors, several, byHand }: Again = {},
): Promise<Response> {
  const { db, now } = c.var
  return placePage(c, {
    action: `${PLACES}/${place.id}`,
    title: place.name,
    hub,
    place,
    version: versionOfPlace(asSaid(place, hub)),
    typed,
    ...(errors ? { errors } : {}),
    several,
    byHand: byHand ?? !(await hasAddresses(db)),
    streets: await streetsOfTown(db, place.town),
    words: await hoursOf(db, place.id),
    days: await plannedDaysOf(db, place.id, now),
  })
}

const typedPlace = ({ hub, place }: Known): Typed => {
  const { name, phone, address, postcode, town, visit_s, point } = place
  return {
    name,
    phone: phone ?? '',
    address,
    postcode,
    town,
    visitMinutes: String(Math.round(visit_s / 60)),
    own: place.organisationId === hub.organisationId ? 'oui' : '',
    latitude: point?.from === 'person' ? String(point.latitude).replace('.', ',') : '',
    longitude: point?.from === 'person' ? String(point.longitude).replace('.', ',') : '',
  }
}

async function change(c: Ask): Promise<Response> {
  const { typed } = await readForm(c, field.form({}))
  const known = await asked(c, typed)
  const { hub, place } = known
  const read = await readPlaceForm(c.var.db, typed, hub, place)
  if (!read.ok) return showPlace(c, known, typed, read)
  const { seen } = typed
  const what = { hub, id: place.id, said: read.said, seen: typeof seen === 'string' ? seen : '' }
  const changed = await changePlace(c.var.db, what, c.var.now)
  if (!changed.ok) {
    const [now = place] = await placesByIds(c.var.db, [place.id])
    return showPlace(c, { hub, place: now }, typed, { errors: refusals[changed.refusal] })
  }
  sayNext(c, 'Le lieu est enregistré')
  return goTo(c, PLACES)
}
