import { randomUUID } from 'node:crypto'
import { readPhone } from '#platform/sheets'
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
  type Form,
  type Typed,
} from '#platform/web'
import { readTerritory } from '#territory'
import { addPlace, changePlace, versionOfPlace, type PlaceRefusal, type SaidPlace } from './change-place.ts'
import { requireDispatcher } from './dispatcher.ts'
import { countDoubts } from './doubt-store.ts'
import type { Hub } from './hub.ts'
import { lostDoors, plannedDaysOf } from './place-lost-store.ts'
import { placePage, placesPage, PLACES } from './place-pages.tsx'
import { hoursOf, placesByIds, searchPlaces, streetsOfTown } from './place-store.ts'
import type { Place } from './place.ts'
import { readPoint } from './point-form.ts'

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

async function begin(c: Ask): Promise<Response> {
  await requireDispatcher(c)
  const { town, postcode } = await readTerritory(c.var.db, c.var.now)
  const typed = { id: randomUUID(), postcode, town, visitMinutes: '3' }
  const streets = await streetsOfTown(c.var.db, town)
  return placePage(c, { action: `${PLACES}/nouveau`, title: 'Ajouter un lieu', typed, streets })
}

const placeForm = field.form({
  name: field.text(160, 'Donnez un nom.'),
  phone: field.optionalText(40),
  address: field.text(160, 'Donnez le numéro et la rue.'),
  postcode: field.text(5, 'Donnez le code postal.'),
  town: field.text(80, 'Donnez la commune.'),
  visitMinutes: field.whole(0, 60),
})

type Said = { ok: true; said: SaidPlace } | { ok: false; errors: Record<string, string> }

async function readPlace(c: Ask, hub: Hub, form: Form<FormValue>): Promise<Said> {
  if (!form.ok) return form
  const { visitMinutes, phone, ...said } = form.value
  const number = phone === null ? null : readPhone(phone)
  if (number && !number.ok)
    return { ok: false, errors: { phone: 'Ce numéro n’est pas complet. Exemple : 03 53 01 30 02' } }
  const read = await readPoint(c.var.db, form.typed, hub)
  if (!read.ok) return read
  return {
    ok: true,
    said: { ...said, phone: number?.value ?? null, visit_s: visitMinutes * 60, point: read.point },
  }
}

type FormValue = {
  name: string
  phone: string | null
  address: string
  postcode: string
  town: string
  visitMinutes: number
}

async function create(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const form = await readForm(c, placeForm)
  const { id } = form.typed
  const read = await readPlace(c, hub, form)
  const known = typeof id === 'string' && isId(id)
  const again = async (errors: Record<string, string>) =>
    placePage(c, {
      action: `${PLACES}/nouveau`,
      title: 'Ajouter un lieu',
      typed: form.typed,
      errors,
      streets: await streetsOfTown(c.var.db, String(form.typed['town'] ?? '')),
    })
  if (!read.ok) return again(read.errors)
  if (!known) return again({ form: 'Rechargez la page, puis recommencez.' })
  const added = await addPlace(c.var.db, { id, hubId: hub.id, ...read.said }, c.var.now)
  if (!added.ok) return again(refusals[added.refusal])
  sayNext(c, 'Le lieu est ajouté')
  return goTo(c, PLACES)
}

const refusals = {
  'unknown place': { form: 'Rechargez la page, puis recommencez.' },
  'name taken': { name: 'Un autre lieu porte déjà ce nom.' },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<PlaceRefusal, Record<string, string>>

async function asked(c: Ask): Promise<{ hub: Hub; place: Place }> {
  const { hub } = await requireDispatcher(c)
  const [place] = await placesByIds(c.var.db, [idIn(c)])
  if (!place || place.hubId !== hub.id) throw notFound()
  return { hub, place }
}

async function edit(c: Ask): Promise<Response> {
  const { place } = await asked(c)
  return showPlace(c, place, typedPlace(place))
}

async function showPlace(
  c: Ask,
  place: Place,
  typed: Typed,
  errors?: Record<string, string>,
): Promise<Response> {
  const { db, now } = c.var
  return placePage(c, {
    action: `${PLACES}/${place.id}`,
    title: place.name,
    version: versionOfPlace(place),
    typed,
    errors,
    streets: await streetsOfTown(db, place.town),
    words: await hoursOf(db, place.id),
    days: await plannedDaysOf(db, place.id, now),
  })
}

const typedPlace = ({ name, phone, address, postcode, town, visit_s, point }: Place): Typed => ({
  name,
  phone: phone ?? '',
  address,
  postcode,
  town,
  visitMinutes: String(Math.round(visit_s / 60)),
  latitude: point?.from === 'person' ? String(point.latitude).replace('.', ',') : '',
  longitude: point?.from === 'person' ? String(point.longitude).replace('.', ',') : '',
})

async function change(c: Ask): Promise<Response> {
  const { hub, place } = await asked(c)
  const form = await readForm(c, placeForm)
  const read = await readPlace(c, hub, form)
  if (!read.ok) return showPlace(c, place, form.typed, read.errors)
  const { seen } = form.typed
  const what = { id: place.id, hubId: hub.id, said: read.said, seen: typeof seen === 'string' ? seen : '' }
  const changed = await changePlace(c.var.db, what, c.var.now)
  if (!changed.ok) {
    const [now = place] = await placesByIds(c.var.db, [place.id])
    return showPlace(c, now, form.typed, refusals[changed.refusal])
  }
  sayNext(c, 'Le lieu est enregistré')
  return goTo(c, PLACES)
}
