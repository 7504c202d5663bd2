import { idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisInstant, type Day } from '#platform/time'
import { readHub } from '../hub-store.ts'
import type { Shift } from '../hub.ts'
import { planOfDay } from '../plan/door.ts'
import { shiftsOfCourier } from '../shift-store.ts'
import { readRound } from './read-round.ts'
import { rideWords } from './ride-words.ts'
import type { Round } from './round.ts'
import type { RoundWords } from './words.ts'

/** A day of a courier, and each bike that they ride then, in words; `round`: with its doors, of tomorrow once it is planned. */
export type RiddenDay = { day: Day; rides: string[]; round?: Round | undefined }

/**
 * Days to come, tomorrow first, with what may be known of them already: which bike, when, from which hub, how many stops. Who lives at a door is
 * nobody's to know before the eve of the delivery (ACCESS.md), when the round is planned: no order of a later day is read.
 */
export async function readDaysAhead(
  db: Db,
  actor: Actor,
  { days, words }: { days: readonly Day[]; words: RoundWords },
): Promise<RiddenDay[]> {
  const shifts = await shiftsOfCourier(db, await idsOf(db, actor.personId), days)
  const rides = new Map<Day, string[]>()
  for (const shift of shifts)
    rides.set(shift.day, [...(rides.get(shift.day) ?? []), await rideAhead(db, shift, words)])
  const [tomorrow] = days
  const next = tomorrow && (await readRound(db, actor, parisInstant(tomorrow, '00:00')))
  const roundOn = (day: Day) =>
    day === tomorrow && next?.stops.some(({ kind }) => kind === 'drop') ? next : undefined
  return days.map((day) => ({ day, rides: rides.get(day) ?? [], round: roundOn(day) }))
}

async function rideAhead(db: Db, shift: Shift, words: RoundWords): Promise<string> {
  const hub = await readHub(db, shift.hubId)
  if (!hub) throw new Error(`shift ${shift.id} has no hub`)
  const planned = await planOfDay(db, shift.hubId, shift.day)
  const stops = planned?.plan.bikes.find((one) => one.bike === shift.id)?.stops ?? []
  return rideWords({ shift, hub, stops }, words)
}
