import type { FollowHours } from './hours.ts'
import type { Gesture } from '../gestures/door.ts'
import type { Order, Stage } from '../order.ts'
import type { Place } from '../place.ts'

/** A delivery as its customer sees it, from a secret address. */
export type Followed = {
  order: Order
  places: Map<string, Place>
  hubName: string
  stands: Stage
  hours: FollowHours
  /** Those that stand, for this order. */
  gestures: Gesture[]
  /** Until when whoever reads it may cancel it. */
  cancellable: 'until collected' | 'until prepared' | 'no'
  forgotten: Date | null
  /** When whoever runs the bikes last read what proves it. */
  proofRead: Date | null
}
