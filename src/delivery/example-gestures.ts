import type { BikeRound } from '#planner'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { randomUUID } from 'node:crypto'
import { instantOf } from './day-of-bikes.ts'
import { insertGesture } from './gesture-store.ts'
import type { Gesture } from './gesture.ts'

/** A gesture of an example, noted and sent at once. */
export function notedAt(day: Day, shiftId: string, at_s: number, more: Partial<Gesture>): Gesture {
  const at = instantOf(at_s, day)
  const id = randomUUID()
  return {
    id,
    act: id,
    shiftId,
    kind: 'left',
    orderId: null,
    placeId: null,
    undoes: null,
    proof: null,
    proofWords: '',
    fileId: null,
    words: '',
    cold: null,
    celsiusTenths: null,
    device: 'telephone d’exemple',
    doneAt: at,
    sentAt: at,
    receivedAt: at,
    byPerson: '',
    ...more,
  }
}

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
