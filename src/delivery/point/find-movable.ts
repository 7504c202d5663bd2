import { CHANGED_MEANWHILE, idIn, notFound, type Ask, type Typed } from '#platform/web'
import { asSaid, changePlace, versionOfPlace, PLACES } from '../places/door.ts'
import { changeHub, versionOfHub, settingsSaved, settingsSentence } from '../fleet/door.ts'
import { requireDispatcherOf } from '../access.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import type { Point } from '../order.ts'
import { plannedDaysOf } from '../addresses/door.ts'
import { placesByIds } from '../place-store.ts'
import type { Kept, Movable } from './movable.ts'

/** The place of the address, of the reader's hub. @throws notFound for another, and for one that nobody placed yet. */
export async function placeToMove(c: Ask, typed: Typed): Promise<Movable> {
  const { hub } = await requireDispatcherOf(c, typed)
  const { db, now } = c.var
  const [place] = await placesByIds(db, [idIn(c)])
  if (!place?.point || place.hubId !== hub.id) throw notFound()
  const said = asSaid(place, hub)
  const keep = async (point: Point, seen: string): Promise<Kept> => {
    const moved = { ...said, point: { ...point, from: 'person' as const } }
    const changed = await changePlace(db, { hub, id: place.id, said: moved, seen }, now)
    if (changed.ok) return { ok: true, said: 'Le point est déplacé' }
    // its name and its organisation stay as they are: nothing else can be refused
    if (changed.refusal !== 'changed meanwhile') throw notFound()
    return { ok: false, sentence: CHANGED_MEANWHILE, changed: true }
  }
  return {
    page: `${PLACES}/${place.id}`,
    here: 'lieux',
    name: place.name,
    point: place.point,
    hub,
    version: versionOfPlace(said),
    plannedDays: await plannedDaysOf(db, place.id, now),
    keep,
  }
}

/** The hub of the reader. */
export async function hubToMove(c: Ask, typed: Typed): Promise<Movable> {
  const { hub, actor } = await requireDispatcherOf(c, typed)
  const { db, now } = c.var
  const slots = await slotsOfHub(db, hub.id)
  const keep = async (point: Point, seen: string): Promise<Kept> => {
    const moved = { hub: { ...hub, ...point }, slots, seen, by: actor.personId, at: now }
    const changed = await changeHub(db, moved)
    if (changed.ok) return { ok: true, said: settingsSaved(changed.replanned) }
    return {
      ok: false,
      sentence: settingsSentence(changed),
      changed: changed.refusal === 'changed meanwhile',
    }
  }
  return {
    page: '/livraisons/depot',
    here: 'depot',
    name: hub.name,
    point: { latitude: hub.latitude, longitude: hub.longitude },
    hub,
    version: versionOfHub(hub, slots),
    plannedDays: [],
    keep,
  }
}
