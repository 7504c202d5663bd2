import type { BikeDay, BikePlan } from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { replaceSlots, saveHub } from './hub-store.ts'
import type { Bike, Hub, Slot } from './hub.ts'
import { keepPlan } from './keep-plan.ts'
import { lockDay, plannedDaysFrom } from './plan-store.ts'
import { refitPlan } from './refit-plan.ts'
import type { DayRows } from './day-of-bikes.ts'
import { bikesOfHub, comingShiftsOfBike, isBikeNameTaken, retireBike, saveBike } from './shift-store.ts'
import { readWorkday, workdayOf } from './workday.ts'

export type SettingsChange =
  | { ok: true; replanned: number }
  | { ok: false; refusal: 'orders would be left'; day: Day; count: number }
  | { ok: false; refusal: 'name taken' | 'unknown bike' | 'rides to come' }

type What = { hub: Hub; by: string; at: Date }

/**
 * Writes a bike or its new limits; the plans to come follow. Refusals: 'name taken', 'unknown bike' (another hub's, or it rides no more),
 * 'orders would be left' on a day, with how many.
 */
export async function changeBike(db: Db, { bike, ...what }: What & { bike: Bike }): Promise<SettingsChange> {
  return db.transaction(async (tx): Promise<SettingsChange> => {
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

/** Writes how the bikes of a hub ride; the plans to come follow. Refusal: 'orders would be left' on a day, with how many. */
export async function changeHub(
  db: Db,
  { by, at, hub, slots }: What & { slots: readonly Slot[] },
): Promise<SettingsChange> {
  return db.transaction(async (tx): Promise<SettingsChange> => {
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
