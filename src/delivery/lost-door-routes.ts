import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { requireDispatcher } from './dispatcher.ts'
import type { Hub } from './hub.ts'
import { lostDoors, type LostDoor } from './place-lost-store.ts'
import { placeOrder } from './place-order.ts'
import { doorToPlacePage, PLACES } from './place-pages.tsx'
import { streetsOfTown } from './place-store.ts'
import { readPoint } from './point-form.ts'

/** Doors that no street places. */
export const lostDoorSite = newSite()
  .get(`${PLACES}/porte/:id`, askDoor)
  .post(`${PLACES}/porte/:id`, keepDoor)

async function lostDoor(c: Ask): Promise<{ hub: Hub; by: string; door: LostDoor }> {
  const { hub, actor } = await requireDispatcher(c)
  const id = idIn(c)
  const door = (await lostDoors(c.var.db, hub.id, c.var.now)).find((one) => one.id === id)
  if (!door) throw notFound()
  return { hub, by: actor.personId, door }
}

async function askDoor(c: Ask): Promise<Response> {
  const { door } = await lostDoor(c)
  return doorToPlacePage(c, { door, streets: await streetsOfTown(c.var.db, door.town) })
}

async function keepDoor(c: Ask): Promise<Response> {
  const { hub, by, door } = await lostDoor(c)
  const { typed } = await readForm(c, field.form({}))
  const read = await readPoint(c.var.db, typed, hub)
  const errors = !read.ok
    ? read.errors
    : read.point
      ? undefined
      : { street: 'Choisissez une rue, ou donnez un point.' }
  if (!read.ok || !read.point || errors)
    return doorToPlacePage(c, { door, typed, errors, streets: await streetsOfTown(c.var.db, door.town) })
  const done = await placeOrder(c.var.db, { hub, id: door.id, point: read.point, by }, c.var.now)
  sayNext(c, done.ok ? 'La porte est placée' : 'Cette livraison ne se place plus')
  return goTo(c, PLACES)
}
