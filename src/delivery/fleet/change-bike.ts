import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { foundThere, versionOf } from '#platform/web'
import { refuse } from '#platform/refusal'
import { lockHub } from '../hub-store.ts'
import type { Bike } from '../hub.ts'
import { comingShiftsOfBike } from '../shift-store.ts'
import { bikesOfHub, isBikeNameTaken, retireBike, saveBike } from '../bike-store.ts'
import { type SettingsChange, type What, refitAll } from './refit-days.ts'
import type { BikeId } from '../ids.ts'

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
    if (found === 'changed') return refuse('changed meanwhile')
    if (await isBikeNameTaken(tx, bike)) return refuse('name taken')
    const changed = await refitAll(tx, what, (rows) => ({
      ...rows,
      shifts: rows.shifts.map((shift) => (shift.bike.id === bike.id ? { ...shift, bike } : shift)),
    }))
    return !changed.ok || (await saveBike(tx, bike)) ? changed : refuse('unknown bike')
  })
}

/** A bike that rides no more. Refusals: 'unknown bike', 'rides to come' (take it out of those days first). */
export async function retireBikeOf(
  db: Db,
  { bikeId, hub, at }: What & { bikeId: BikeId },
): Promise<SettingsChange> {
  return db.transaction(async (tx): Promise<SettingsChange> => {
    if (!(await bikesOfHub(tx, hub.id)).some(({ id }) => id === bikeId)) return refuse('unknown bike')
    if ((await comingShiftsOfBike(tx, bikeId, parisDay(at))) > 0) return refuse('rides to come')
    await retireBike(tx, hub.id, bikeId, at)
    return { ok: true, replanned: 0 }
  })
}
