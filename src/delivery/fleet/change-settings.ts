import type { BikeDay, BikePlan } from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { foundThere, versionOf } from '#platform/web'
import { lockHub, saveHub } from '../hub-store.ts'
import { replaceSlots, slotsOfHub } from '../hub-slots-store.ts'
import type { Bike, Hub, Slot } from '../hub.ts'
import { keepPlan, lockDay, plannedDaysFrom, type DayRows } from '../plan/door.ts'
import { refitPlan } from './refit-plan.ts'
import { comingShiftsOfBike } from '../shift-store.ts'
import { bikesOfHub, isBikeNameTaken, retireBike, saveBike } from '../bike-store.ts'
import { readWorkday, workdayOf } from '../workday/door.ts'

export type SettingsChange =
  | { ok: true; replanned: number }
  | { ok: false; refusal: 'orders would be left'; day: Day; count: number }
  | { ok: false; refusal: 'name taken' | 'unknown bike' | 'rides to come' | 'changed meanwhile' }

type What = { hub: Hub; by: string; at: Date }

/** Changes when anything that the form of a bike shows does. */
export const versionOfBike = ({
  name,
  payload_g,
  volume_ml,
  boxes: { le8, le4, le2, frozen },
}: Bike): string => versionOf([name, payload_g, volume_ml, le8, le4, le2, frozen])

/**
 * Writes a bike, or its new limits as a form saw them; the plans to come follow. Refusals: 'name taken', 'unknown bike' (another hub's, or
 * it rides no more), 'changed meanwhile', 'orders would be left' on a day, with how many.
 */
export async function changeBike(
  db: Db,
  { bike, seen, ...what }: What & { bike: Bike; seen: string },
): Promise<SettingsChange> {
  return db.transaction(async (tx): Promise<SettingsChange> => {
    await lockHub(tx, what.hub.id)
    const before = (await bikesOfHub(tx, what.hub.id)).find(({ id }) => id === bike.id)
    const found = before && foundThere(versionOfBike(before), versionOfBike(bike), seen)
    if (found === 'same') return { ok: true, replanned: 0 }
    if (found === 'changed') return { ok: false, refusal: 'changed meanwhile' }
    if (await isBikeNameTaken(tx, bike)) return { ok: false, refusal: 'name taken' }
    const changed = await refitAll(tx, what, (rows) => ({
      ...rows,
      shifts: rows.shifts.map((shift) => (shift.bike.id === bike.id ? { ...shift, bike } : shift)),
    }))
    return !changed.ok || (await saveBike(tx, bike)) ? changed : { ok: false, refusal: 'unknown bike' }
  })
}

/** A bike that rides no more. Refusals: 'unknown bike', 'rides to come' (take it out of those days first). */
export async function retireBikeOf(
  db: Db,
  { bikeId, hub, at }: What & { bikeId: string },
): Promise<SettingsChange> {
  return db.transaction(async (tx): Promise<SettingsChange> => {
    if (!(await bikesOfHub(tx, hub.id)).some(({ id }) => id === bikeId))
      return { ok: false, refusal: 'unknown bike' }
    if ((await comingShiftsOfBike(tx, bikeId, parisDay(at))) > 0)
      return { ok: false, refusal: 'rides to come' }
    await retireBike(tx, hub.id, bikeId, at)
    return { ok: true, replanned: 0 }
  })
}

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
    if (found === 'changed') return { ok: false, refusal: 'changed meanwhile' }
    const changed = await refitAll(tx, { hub, by, at }, (rows) => rows)
    if (!changed.ok) return changed
    await saveHub(tx, hub, at)
    await replaceSlots(tx, hub.id, slots)
    return changed
  })
}

/** Every planned day from today on, read by the settings of `hub`, with its rows as they would be. */
async function refitAll(
  tx: Db,
  { hub, by, at }: What,
  changed: (rows: DayRows) => DayRows,
): Promise<SettingsChange> {
  const kept: { day: Day; bikeDay: BikeDay; plan: BikePlan }[] = []
  for (const day of await plannedDaysFrom(tx, hub.id, parisDay(at))) {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    const refit = refitPlan(workdayOf(changed(work.rows), work.kept, work.gestures, at), at)
    if (!refit.ok) return { ...refit, day }
    if (refit.changed) kept.push({ day, bikeDay: refit.bikeDay, plan: refit.plan })
  }
  for (const one of kept) await keepPlan(tx, { hubId: hub.id, ...one, how: 'settings changed', by, at })
  return { ok: true, replanned: kept.length }
}
