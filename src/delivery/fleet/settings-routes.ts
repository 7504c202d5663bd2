import { randomUUID } from 'node:crypto'
import { goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { bikesPage } from './bikes-page.tsx'
import { retirePage } from './retire-page.tsx'
import { bikePage, typedOfBike } from './bike-page.tsx'
import { changeBike, retireBikeOf } from './change-bike.ts'
import { bikeForm } from './form.ts'
import { requireDispatcher, requireDispatcherOf } from '../access.ts'
import type { Bike } from '../hub.ts'
import { settingsSaved, settingsSentence } from './settings-words.ts'
import { bikesOfHub } from '../bike-store.ts'
import { hubSettings, saveSettings } from './hub-settings-routes.ts'

/** The bikes of the hub, and how it works. */
export const settingsSite = newSite()
  .get('/livraisons/velos', bikes)
  .get('/livraisons/velos/nouveau', fresh)
  .get('/livraisons/velos/:bike', known)
  .post('/livraisons/velos/:bike', save)
  .get('/livraisons/velos/:bike/retirer', ask)
  .post('/livraisons/velos/:bike/retirer', retire)
  .get('/livraisons/depot', hubSettings)
  .post('/livraisons/depot', saveSettings)

async function bikes(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  return bikesPage(c, open.hub, await bikesOfHub(c.var.db, open.hub.id))
}

async function fresh(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  return bikePage(c, open.hub, { id: randomUUID(), typed: typedOfBike(undefined) })
}

async function bikeIn(c: Ask, typed: Typed = {}) {
  const open = await requireDispatcherOf(c, typed)
  const id = idIn(c, 'bike')
  const bike = (await bikesOfHub(c.var.db, open.hub.id)).find((one) => one.id === id)
  return { ...open, id, bike }
}

async function known(c: Ask): Promise<Response> {
  const { id, bike, hub } = await bikeIn(c)
  if (!bike) throw notFound()
  return bikePage(c, hub, { id, bike, typed: typedOfBike(bike) })
}

async function save(c: Ask): Promise<Response> {
  const form = await readForm(c, bikeForm)
  const { id, bike, hub, actor } = await bikeIn(c, form.typed)
  const again = (errors: Record<string, string>, now = bike) =>
    bikePage(c, hub, { id, ...(now ? { bike: now } : {}), typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const { name, payload, volume, seen, ...boxes } = form.value
  const wish: Bike = { id, hubId: hub.id, name, payload_g: payload * 1000, volume_ml: volume * 1000, boxes }
  const changed = await changeBike(c.var.db, {
    hub,
    bike: wish,
    seen: seen ?? '',
    by: actor.personId,
    at: c.var.now,
  })
  if (!changed.ok && changed.refusal === 'unknown bike') throw notFound()
  if (!changed.ok && changed.refusal === 'changed meanwhile')
    return again({ seen: settingsSentence(changed) }, (await bikeIn(c)).bike)
  if (!changed.ok)
    return again({ [changed.refusal === 'name taken' ? 'name' : 'payload']: settingsSentence(changed) })
  sayNext(c, settingsSaved(changed.replanned))
  return goTo(c, '/livraisons/velos')
}

async function ask(c: Ask): Promise<Response> {
  const { bike } = await bikeIn(c)
  if (!bike) throw notFound()
  return retirePage(c, bike)
}

async function retire(c: Ask): Promise<Response> {
  const { id, bike, hub, actor } = await bikeIn(c)
  if (!bike) throw notFound()
  const gone = await retireBikeOf(c.var.db, { hub, bikeId: id, by: actor.personId, at: c.var.now })
  if (!gone.ok) return retirePage(c, bike, settingsSentence(gone))
  sayNext(c, `${bike.name} ne roule plus`)
  return goTo(c, '/livraisons/velos')
}
