import { randomUUID } from 'node:crypto'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { hasAddresses } from '#territory'
import { bikePage, bikesPage, retirePage, typedOfBike } from './bike-pages.tsx'
import { changeBike, changeHub, retireBikeOf, versionOfHub } from './change-settings.ts'
import { bikeForm } from './form.ts'
import { requireDispatcher, requireDispatcherOf } from '../access.ts'
import type { HubForm } from './hub-fields.tsx'
import { hubPage, typedOfHub } from './hub-pages.tsx'
import { slotsOfHub } from '../hub-slots-store.ts'
import type { Bike } from '../hub.ts'
import { searchPlaces } from '../place-store.ts'
import { readHubForm } from './read-hub-form.ts'
import { settingsSaved, settingsSentence } from './settings-words.ts'
import { bikesOfHub } from '../bike-store.ts'

/** The bikes of the hub, and how it works. */
export const settingsSite = newSite()
  .get('/livraisons/velos', bikes)
  .get('/livraisons/velos/nouveau', fresh)
  .get('/livraisons/velos/:bike', known)
  .post('/livraisons/velos/:bike', save)
  .get('/livraisons/velos/:bike/retirer', ask)
  .post('/livraisons/velos/:bike/retirer', retire)
  .get('/livraisons/depot', hub)
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

async function hub(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  return showHub(c, { typed: typedOfHub(open.hub, await slotsOfHub(c.var.db, open.hub.id)) })
}

/** The form, as somebody typed it or as it is saved, over what is saved now. */
async function showHub(c: Ask, form: Omit<HubForm, 'located'>): Promise<Response> {
  const { db } = c.var
  const { hub: now } = await requireDispatcher(c)
  const version = versionOfHub(now, await slotsOfHub(db, now.id))
  const places = await searchPlaces(db, now.id, { limit: 40 })
  return hubPage(c, { hub: now, places, version, located: await hasAddresses(db), ...form })
}

async function saveSettings(c: Ask): Promise<Response> {
  const { typed } = await readForm(c, field.form({}))
  const open = await requireDispatcherOf(c, typed)
  const read = await readHubForm(c.var.db, typed, open.hub)
  if (!read.ok) return showHub(c, { typed, errors: read.errors, several: read.several })
  const changed = await changeHub(c.var.db, {
    hub: { ...open.hub, ...read.said },
    slots: read.slots,
    seen: typeof typed['seen'] === 'string' ? typed['seen'] : '',
    by: open.actor.personId,
    at: c.var.now,
  })
  if (!changed.ok) {
    const where = changed.refusal === 'changed meanwhile' ? 'seen' : 'speed'
    return showHub(c, { typed, errors: { [where]: settingsSentence(changed) } })
  }
  sayNext(c, settingsSaved(changed.replanned))
  return goTo(c, '/livraisons/depot')
}
