import type { BikeRound } from '#planner'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { randomUUID } from 'node:crypto'
import { instantOf } from '../day-clock.ts'
import { insertGesture } from '../gesture-store.ts'
import { blankGesture, type Gesture } from '../gesture.ts'

/** A gesture of an example, noted and sent at once. */
export function exampleGesture(shiftId: string, at: Date, more: Partial<Gesture>): Gesture {
  const id = randomUUID()
  const clocks = { doneAt: at, sentAt: at, receivedAt: at }
  const by = { device: 'téléphone d’exemple', byPerson: '' }
  return { ...blankGesture, ...clocks, ...by, id, act: id, shiftId, kind: 'left', ...more }
}

/** The same, so many seconds after midnight of a day. */
export const notedAt = (day: Day, shiftId: string, at_s: number, more: Partial<Gesture>): Gesture =>
  exampleGesture(shiftId, instantOf(at_s, day), more)

/** The first stops of a round, done so many seconds after its plan. */
export function riddenStops(day: Day, { bike, stops }: BikeRound, count: number, late_s: number): Gesture[] {
  return stops.slice(0, count).flatMap((stop): Gesture[] => {
    const note = (more: Partial<Gesture>) => notedAt(day, bike, stop.departure_s + late_s, more)
    if (stop.kind === 'hub') return [note({ kind: 'left' })]
    if (stop.kind === 'break') return [note({ kind: 'paused' })]
    if (stop.kind === 'drop') return [note({ kind: 'delivered', orderId: stop.order, proof: 'name' })]
    return stop.orders.map((orderId) => note({ kind: 'collected', orderId, placeId: stop.merchant }))
  })
}

/** Writes gestures of an example, by this courier. */
export async function writeGestures(tx: Db, gestures: readonly Gesture[], byPerson: string): Promise<void> {
  for (const one of gestures) await insertGesture(tx, { ...one, byPerson })
}
