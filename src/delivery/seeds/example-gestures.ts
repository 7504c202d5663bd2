import type { BikeRound } from '#planner'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { newId, asId } from '#platform/id'
import type { PersonId } from '#people'
import { instantOf } from '../day-clock.ts'
import { wholeDeed, type ExampleDeed } from './example-deed.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import type { Gesture, Noted } from '../gestures/gesture.ts'
import type { ShiftId, GestureId } from '../ids.ts'

/** What an example does, and what it says of where and when it was noted. */
export type Example = ExampleDeed & Partial<Noted>

/** A gesture of an example, noted and sent at once. */
export function exampleGesture(shiftId: ShiftId, at: Date, example: Example): Gesture {
  const id = example.id ?? newId<GestureId>()
  const {
    pressId = asId(id),
    placeId = null,
    device = 'téléphone d’exemple',
    doneAt = at,
    sentAt = at,
    receivedAt = at,
    byPerson = '',
  } = example
  return {
    id,
    pressId,
    shiftId,
    placeId,
    device,
    doneAt,
    sentAt,
    receivedAt,
    byPerson: asId(byPerson),
    ...wholeDeed(example),
  }
}

/** The same, so many seconds after midnight of a day. */
export const notedAt = (day: Day, shiftId: ShiftId, at_s: number, example: Example): Gesture =>
  exampleGesture(shiftId, instantOf(at_s, day), example)

/** The first stops of a round, done so many seconds after its plan. */
export function riddenStops(day: Day, { bike, stops }: BikeRound, count: number, late_s: number): Gesture[] {
  return stops.slice(0, count).flatMap((stop): Gesture[] => {
    const note = (example: Example) => notedAt(day, asId(bike), stop.departure_s + late_s, example)
    if (stop.kind === 'hub') return [note({ kind: 'left' })]
    if (stop.kind === 'break') return [note({ kind: 'paused' })]
    if (stop.kind === 'drop') return [note({ kind: 'delivered', orderId: asId(stop.order) })]
    return stop.orders.map((orderId) =>
      note({ kind: 'collected', orderId: asId(orderId), placeId: asId(stop.merchant) }),
    )
  })
}

/** Writes gestures of an example, by this courier. */
export async function writeGestures(tx: Tx, gestures: readonly Gesture[], byPerson: PersonId): Promise<void> {
  for (const one of gestures) await insertGesture(tx, { ...one, byPerson })
}
