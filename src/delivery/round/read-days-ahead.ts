import { idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { readHub } from '../hub-store.ts'
import type { Shift } from '../hub.ts'
import { planOfDay } from '../plan/door.ts'
import { shiftsOfCourier } from '../shift-store.ts'
import { rideWords } from './ride-words.ts'

/** A day of a courier, and each bike that they ride then, in words. */
export type RiddenDay = { day: Day; rides: string[] }

/**
 * Days to come, with what may be known of them already: which bike, when, from which hub, how many stops. Who lives at a door is nobody's to
 * know before the day of the delivery (ACCESS.md): no order is read.
 */
export async function readDaysAhead(db: Db, actor: Actor, days: readonly Day[]): Promise<RiddenDay[]> {
  const shifts = await shiftsOfCourier(db, await idsOf(db, actor.personId), days)
  const rides = new Map<Day, string[]>()
  for (const shift of shifts)
    rides.set(shift.day, [...(rides.get(shift.day) ?? []), await rideAhead(db, shift)])
  return days.map((day) => ({ day, rides: rides.get(day) ?? [] }))
}

async function rideAhead(db: Db, shift: Shift): Promise<string> {
  const hub = await readHub(db, shift.hubId)
  if (!hub) throw new Error(`shift ${shift.id} has no hub`)
  const planned = await planOfDay(db, shift.hubId, shift.day)
  const stops = planned?.plan.bikes.find((one) => one.bike === shift.id)?.stops ?? []
  return rideWords({ shift, hub, stops })
}
