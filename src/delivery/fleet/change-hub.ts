import type { Db } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import { refuse } from '#platform/refusal'
import { lockHub, saveHub } from '../hub-store.ts'
import { replaceSlots, slotsOfHub } from '../hub-slots-store.ts'
import type { Hub, Slot } from '../hub.ts'
import { type SettingsChange, type What, refitAll } from './refit-days.ts'

/** Changes when anything that the form of a hub shows does. */
export function versionOfHub(hub: Hub, slots: readonly Slot[]): string {
  const { name, address, latitude, longitude, speed_m_per_h, detour_percent, reload_s, stairs_s_per_floor } =
    hub
  const week = slots.map(({ weekday, from, to }) => `${weekday} ${from}-${to}`).toSorted()
  const how = [speed_m_per_h, detour_percent, reload_s, stairs_s_per_floor, hub.box_volume_ml]
  return versionOf([name, address, latitude, longitude, how, week])
}

/**
 * Writes how the bikes of a hub ride, as a form saw it; the plans to come follow. Refusals: 'changed meanwhile', 'orders would be left' on a
 * day, with how many.
 */
export async function changeHub(
  db: Db,
  { by, at, hub, slots, seen }: What & { slots: readonly Slot[]; seen: string },
): Promise<SettingsChange> {
  return db.transaction(async (tx): Promise<SettingsChange> => {
    const before = await lockHub(tx, hub.id)
    const there = before && versionOfHub(before, await slotsOfHub(tx, hub.id))
    const found = there && foundThere(there, versionOfHub(hub, slots), seen)
    if (found === 'same') return { ok: true, replanned: 0 }
    if (found === 'changed') return refuse('changed meanwhile')
    const changed = await refitAll(tx, { hub, by, at }, (rows) => rows)
    if (!changed.ok) return changed
    await saveHub(tx, hub, at)
    await replaceSlots(tx, hub.id, slots)
    return changed
  })
}
