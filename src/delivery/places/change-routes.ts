import { field, goTo, idIn, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { hasAddresses } from '#territory'
import { changePlace } from './change-place.ts'
import { asSaid, versionOfPlace } from './said-place.ts'
import { requireDispatcherOf } from '../access.ts'
import type { Hub } from '../hub.ts'
import { plannedDaysOf, streetsOfTown } from '../addresses/door.ts'
import { placePage } from './form-page.tsx'
import { PLACES } from './place-columns.tsx'
import { placesByIds } from '../place-store.ts'
import { hoursOf } from './place-hours-store.ts'
import type { Place } from '../place.ts'
import { readPlaceForm } from './read-place-form.ts'
import { type Again, placeRefusals } from './place-refusals.ts'

async function asked(c: Ask, typed: Typed = {}): Promise<{ hub: Hub; place: Place }> {
  const { hub } = await requireDispatcherOf(c, typed)
  const [place] = await placesByIds(c.var.db, [idIn(c)])
  if (!place || place.hubId !== hub.id) throw notFound()
  return { hub, place }
}

export async function editPlace(c: Ask): Promise<Response> {
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

export async function keepPlace(c: Ask): Promise<Response> {
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
    return showPlace(c, { hub, place: now }, typed, { errors: placeRefusals[changed.refusal] })
  }
  sayNext(c, 'Le lieu est enregistré')
  return goTo(c, PLACES)
}
