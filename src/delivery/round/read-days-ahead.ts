import { idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { readHub } from '../hub-store.ts'
import type { Shift } from '../hub.ts'
import { plansOn } from '../plan/door.ts'
import { shiftsOfCourier } from '../shift-store.ts'
import { rideWords } from './ride-words.ts'
import type { RoundWords } from './words.ts'

/** A day of a courier, and each bike that they ride then, in words. `isPlanned`: the first of these rides has doors already. */
export type RiddenDay = { day: Day; rides: string[]; isPlanned: boolean }

/** Days to come, with what may be known of them early: which bike, when, from which hub, how many stops; no order is read. */
export async function readDaysAhead(
  db: Db,
  actor: Actor,
  { days, words }: { days: readonly Day[]; words: RoundWords },
): Promise<RiddenDay[]> {
  const shifts = await shiftsOfCourier(db, await idsOf(db, actor.personId), days)
  const hubs = new Map<Shift['hubId'], Awaited<ReturnType<typeof readHub>>>()
  for (const { hubId } of shifts) if (!hubs.has(hubId)) hubs.set(hubId, await readHub(db, hubId))
  const plans = await plansOn(db, [...hubs.keys()], days)
  const rides = shifts.map((shift) => {
    const hub = hubs.get(shift.hubId)
    if (!hub) throw new Error(`shift ${shift.id} has no hub`)
    const plan = plans.find((one) => one.hubId === shift.hubId && one.day === shift.day)
    return { shift, hub, stops: plan?.plan.bikes.find((one) => one.bike === shift.id)?.stops ?? [] }
  })
  return days.map((day) => {
    const theirs = rides.filter(({ shift }) => shift.day === day)
    const isPlanned = theirs[0]?.stops.some(({ kind }) => kind === 'drop') ?? false
    return { day, rides: theirs.map((one) => rideWords(one, words)), isPlanned }
  })
}
