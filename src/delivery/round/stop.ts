import { takesGoods, type Gesture } from '../gestures/door.ts'
import type { Order, Point } from '../order.ts'
import type { Pickup } from '../pickup.ts'
import type { Place } from '../place.ts'
import type { Cold } from '../cold.ts'

/** `again`: nobody was there, the courier comes back later. */
export type StopState = 'todo' | 'again' | 'done'

/** Where a stop stands: when it was done, by our clock, and the gesture that can be taken back. */
export type Progress = { state: StopState; doneAt: Date | null; lastGesture: Gesture | null }

/** `starts`: when what is done there can begin; whoever arrives before waits. */
type Planned = { key: string; trip: number; arrival: Date; starts: Date; leaves: Date; point: Point | null }

export type RoundStop = Planned &
  Progress &
  (
    | { kind: 'leave' | 'reload' | 'home'; orders: Order[] }
    | { kind: 'pickup'; place: Place; orders: Order[]; boxes: Boxes }
    | { kind: 'drop'; order: Order }
    | { kind: 'break'; minutes: number }
  )

export type PickupStop = RoundStop & { kind: 'pickup' }
export type DropStop = RoundStop & { kind: 'drop' }

/** The last temperature noted of each cold box filled there, in tenths of a degree. */
export type Boxes = Partial<Record<Cold, number>>

/** Nothing was taken at this stop: the shop was shut. */
export const isShut = ({ lastGesture }: Progress): boolean =>
  lastGesture?.kind === 'missing' && !takesGoods(lastGesture)

/** What is collected of an order at this stop: at a shop, or at the hub. */
export const pickupAt = (order: Order, stop: RoundStop): Pickup | undefined =>
  order.pickups.find((one) => one.placeId === (stop.kind === 'pickup' ? stop.place.id : null))

const SEEN_AFTER_MS = 3_600_000

/** Until one hour after it ended, a courier reads who lives at a door and how to call; nothing after (ACCESS.md). */
export const seesDoor = ({ state, doneAt }: Progress, now: Date): boolean =>
  state !== 'done' || (doneAt !== null && now.getTime() < doneAt.getTime() + SEEN_AFTER_MS)
