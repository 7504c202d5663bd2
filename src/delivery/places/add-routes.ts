import { randomUUID } from 'node:crypto'
import { field, goTo, isId, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { hasAddresses, readTerritory } from '#territory'
import { addPlace } from './add-place.ts'
import { requireDispatcher, requireDispatcherOf } from '../access.ts'
import type { Hub } from '../hub.ts'
import { streetsOfTown } from '../addresses/door.ts'
import { placePage } from './form-page.tsx'
import { PLACES } from './place-columns.tsx'
import { readPlaceForm } from './read-place-form.ts'
import { type Again, placeRefusals } from './place-refusals.ts'

const NEW = `${PLACES}/nouveau`

export async function beginPlace(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const { town, postcode } = await readTerritory(c.var.db, c.var.now)
  return showNew(c, hub, { id: randomUUID(), postcode, town, visitMinutes: '3' })
}

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

export async function createPlace(c: Ask): Promise<Response> {
  const { typed } = await readForm(c, field.form({}))
  const { hub } = await requireDispatcherOf(c, typed)
  const { id } = typed
  const read = await readPlaceForm(c.var.db, typed, hub)
  if (!read.ok) return showNew(c, hub, typed, read)
  if (typeof id !== 'string' || !isId(id))
    return showNew(c, hub, typed, { errors: { form: 'Rechargez la page, puis recommencez.' } })
  const added = await addPlace(c.var.db, { hub, id, said: read.said }, c.var.now)
  if (!added.ok) return showNew(c, hub, typed, { errors: placeRefusals[added.refusal] })
  sayNext(c, 'Le lieu est ajouté')
  return goTo(c, PLACES)
}
