import { field, goTo, readForm, sayNext, type Ask } from '#platform/web'
import { hasAddresses } from '#territory'
import { changeHub, versionOfHub } from './change-hub.ts'
import { requireDispatcher, requireDispatcherOf } from '../access.ts'
import type { HubForm } from './hub-fields.tsx'
import { hubPage, typedOfHub } from './hub-pages.tsx'
import { slotsOfHub } from '../hub-slots-store.ts'
import { searchPlaces } from '../place-store.ts'
import { readHubForm } from './read-hub-form.ts'
import { settingsSaved, settingsSentence } from './settings-words.ts'

export async function hubSettings(c: Ask): Promise<Response> {
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

export async function saveSettings(c: Ask): Promise<Response> {
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
