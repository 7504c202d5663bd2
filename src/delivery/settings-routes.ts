import { randomUUID } from 'node:crypto'
import { typo, writeCount } from '#platform/i18n'
import { writeFullDay } from '#platform/time'
import {
  CHANGED_MEANWHILE,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { bikePage, bikesPage, retirePage, typedOfBike } from './bike-pages.tsx'
import { changeBike, changeHub, retireBikeOf, versionOfHub, type SettingsChange } from './change-settings.ts'
import { bikeForm, hubForm } from './dispatch-form.ts'
import { capital, withoutBike } from './dispatch-words.ts'
import { requireDispatcher } from './dispatcher.ts'
import { hubPage, typedOfHub } from './hub-pages.tsx'
import { slotsOfHub } from './hub-store.ts'
import type { Bike } from './hub.ts'
import { bikesOfHub } from './shift-store.ts'
import { readSlots } from './slots-typed.ts'

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

const sentenceOf = (no: Extract<SettingsChange, { ok: false }>): string => {
  if (no.refusal === 'orders would be left')
    return typo(`${capital(writeFullDay(no.day))} : ${withoutBike(no.count)} avec ce réglage.`)
  return {
    'name taken': 'Un autre vélo porte déjà ce nom, ou l’a porté.',
    'unknown bike': 'Ce vélo ne roule déjà plus.',
    'changed meanwhile': CHANGED_MEANWHILE,
    'rides to come': 'Ce vélo roule encore aujourd’hui ou plus tard. Retirez-le d’abord de ces journées.',
  }[no.refusal]
}

async function bikes(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  return bikesPage(c, open.hub, await bikesOfHub(c.var.db, open.hub.id))
}

async function fresh(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  return bikePage(c, open.hub, { id: randomUUID(), typed: typedOfBike(undefined) })
}

async function bikeIn(c: Ask) {
  const open = await requireDispatcher(c)
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
  const { id, bike, hub, actor } = await bikeIn(c)
  const form = await readForm(c, bikeForm)
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
    return again({ seen: sentenceOf(changed) }, (await bikeIn(c)).bike)
  if (!changed.ok)
    return again({ [changed.refusal === 'name taken' ? 'name' : 'payload']: sentenceOf(changed) })
  sayNext(c, saved(changed.replanned))
  return goTo(c, '/livraisons/velos')
}

const saved = (replanned: number) =>
  replanned === 0
    ? 'C’est enregistré'
    : `C’est enregistré, et ${writeCount(replanned, 'plan a suivi', 'plans ont suivi')}`

async function ask(c: Ask): Promise<Response> {
  const { bike } = await bikeIn(c)
  if (!bike) throw notFound()
  return retirePage(c, bike)
}

async function retire(c: Ask): Promise<Response> {
  const { id, bike, hub, actor } = await bikeIn(c)
  if (!bike) throw notFound()
  const gone = await retireBikeOf(c.var.db, { hub, bikeId: id, by: actor.personId, at: c.var.now })
  if (!gone.ok) return retirePage(c, bike, sentenceOf(gone))
  sayNext(c, `${bike.name} ne roule plus`)
  return goTo(c, '/livraisons/velos')
}

async function hub(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  const slots = await slotsOfHub(c.var.db, open.hub.id)
  return hubPage(c, { version: versionOfHub(open.hub, slots), typed: typedOfHub(open.hub, slots) })
}

/** The form again, as somebody typed it, over what is saved now. */
async function hubAgain(c: Ask, typed: Typed, errors: Record<string, string>): Promise<Response> {
  const { hub: now } = await requireDispatcher(c)
  return hubPage(c, { version: versionOfHub(now, await slotsOfHub(c.var.db, now.id)), typed, errors })
}

async function saveSettings(c: Ask): Promise<Response> {
  const open = await requireDispatcher(c)
  const form = await readForm(c, hubForm)
  const slots = readSlots(form.typed)
  const errors = { ...(form.ok ? {} : form.errors), ...slots.errors }
  if (!form.ok || Object.keys(errors).length > 0) return hubAgain(c, form.typed, errors)
  const { name, address, latitude, longitude, speed, detour, reload, stairs, box, seen } = form.value
  const changed = await changeHub(c.var.db, {
    hub: {
      ...open.hub,
      name,
      address,
      latitude,
      longitude,
      speed_m_per_h: Math.round(speed * 1000),
      detour_percent: detour,
      reload_s: reload * 60,
      stairs_s_per_floor: stairs,
      box_volume_ml: box * 1000,
    },
    slots: slots.value,
    seen: seen ?? '',
    by: open.actor.personId,
    at: c.var.now,
  })
  if (!changed.ok) {
    const where = changed.refusal === 'changed meanwhile' ? 'seen' : 'speed'
    return hubAgain(c, form.typed, { [where]: sentenceOf(changed) })
  }
  sayNext(c, saved(changed.replanned))
  return goTo(c, '/livraisons/depot')
}
