import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { hasAddresses, readAddress } from '#territory'
import type { PersonId } from '#people'
import { requireDispatcher } from '../access.ts'
import type { Hub } from '../hub.ts'
import type { Placed } from '../order.ts'
import { lostDoors, type LostDoor, streetsOfTown, pointOf } from '../addresses/door.ts'
import { placeOrder } from './place-order.ts'
import { PLACES } from './place-columns.tsx'
import { doorToPlacePage } from './door-to-place-page.tsx'
import { readPoint } from './read-point.ts'
import { FAR_ADDRESS, isFar } from './too-far.ts'

/** Doors that no street places. */
export const lostDoorSite = newSite()
  .get(`${PLACES}/porte/:id`, askDoor)
  .post(`${PLACES}/porte/:id`, keepDoor)

async function lostDoor(c: Ask): Promise<{ hub: Hub; by: PersonId; door: LostDoor }> {
  const { hub, actor } = await requireDispatcher(c)
  const id = idIn(c)
  const door = (await lostDoors(c.var.db, hub.id, c.var.now)).find((one) => one.id === id)
  if (!door) throw notFound()
  return { hub, by: actor.personId, door }
}

async function askDoor(c: Ask): Promise<Response> {
  const { door } = await lostDoor(c)
  return showDoor(c, door, { typed: { address: `${door.address}, ${door.town}` } })
}

type DoorForm = Pick<Parameters<typeof doorToPlacePage>[1], 'typed' | 'errors' | 'several'>

async function showDoor(c: Ask, door: LostDoor, said: DoorForm): Promise<Response> {
  const { db } = c.var
  const [streets, located] = [await streetsOfTown(db, door.town), await hasAddresses(db)]
  return doorToPlacePage(c, { door, streets, located, ...said })
}

/** By its address when that is all the form says and addresses are known here; else by a street, or by two numbers. */
async function readSpot(
  c: Ask,
  typed: Typed,
  hub: Hub,
): Promise<{ ok: true; point: Placed } | ({ ok: false } & DoorForm)> {
  const { db } = c.var
  const byHand = ['street', 'latitude', 'longitude'].some((name) => typed[name])
  if (!byHand && typed['address'] && (await hasAddresses(db))) {
    const read = await readAddress(db, typed, 'address')
    if (!read.ok) return { ok: false, errors: { address: read.sentence }, several: read.several }
    const point = pointOf(read.address)
    return isFar(point, hub) ? { ok: false, errors: { address: FAR_ADDRESS } } : { ok: true, point }
  }
  const read = await readPoint(db, typed, hub)
  if (!read.ok) return read
  if (read.point) return { ok: true, point: read.point }
  return { ok: false, errors: { street: 'Choisissez une rue, ou donnez un point.' } }
}

async function keepDoor(c: Ask): Promise<Response> {
  const { hub, by, door } = await lostDoor(c)
  const { typed } = await readForm(c, field.form({}))
  const read = await readSpot(c, typed, hub)
  if (!read.ok) return showDoor(c, door, { typed, errors: read.errors, several: read.several })
  const done = await placeOrder(c.var.db, { hub, id: door.id, point: read.point, by }, c.var.now)
  sayNext(c, done.ok ? 'La porte est placée' : 'Cette livraison ne se place plus')
  return goTo(c, PLACES)
}
