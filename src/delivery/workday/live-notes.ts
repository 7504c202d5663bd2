import type { Day } from '#platform/time'
import { secondsOf } from '../day-clock.ts'
import { isAboutOrder, trueTime, type Gesture, standing } from '../gestures/door.ts'
import type { OrderId, PlaceId } from '../ids.ts'

/** What the couriers noted so far, by what it says of a plan. Seconds since midnight, on our clock. */
export type Notes = {
  /** When the goods of an order were taken at a place. */
  taken: Map<string, number>
  /** When a door was done with, whatever the answer there. */
  ended: Map<string, number>
  /** Each time a round left the hub, in order. */
  left: Map<string, number[]>
  /** When a round took its break. */
  paused: Map<string, number>
  /** When a round came back for good. */
  back: Map<string, number>
}

export const takenKey = (orderId: OrderId, placeId: PlaceId | null): string =>
  `${orderId} ${placeId ?? 'hub'}`

/** Reads the gestures that stand. The first delivery of an order counts, else its last attempt, as for its end. */
export function notesOf(gestures: readonly Gesture[], day: Day): Notes {
  const notes: Notes = {
    taken: new Map(),
    ended: new Map(),
    left: new Map(),
    paused: new Map(),
    back: new Map(),
  }
  const delivered = new Set<string>()
  for (const one of standing(gestures)) {
    const at_s = secondsOf(trueTime(one), day)
    const { kind, shiftId, placeId } = one
    if (kind === 'left') notes.left.set(shiftId, [...(notes.left.get(shiftId) ?? []), at_s])
    if (kind === 'paused') notes.paused.set(shiftId, at_s)
    if (kind === 'back') notes.back.set(shiftId, at_s)
    if (!isAboutOrder(one)) continue
    const { orderId } = one
    if (kind === 'collected' || kind === 'missing') notes.taken.set(takenKey(orderId, placeId), at_s)
    if (kind !== 'delivered' && kind !== 'absent' && kind !== 'refused') continue
    if (!delivered.has(orderId)) notes.ended.set(orderId, at_s)
    if (kind === 'delivered') delivered.add(orderId)
  }
  return notes
}
