import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { CancelReason } from './cancellation.ts'
import type { ColdBox } from './cold.ts'
import type { GestureReason, RefusedGoods } from './gestures/gesture-reason.ts'
import type { GestureKind, ProofKind } from './gestures/gesture.ts'
import type { OrderSource } from './order.ts'
import type { NoSlot } from './slots/no-slot.ts'
import type { OrderId, HubId, PlaceId, ShiftId, GestureId, BikeId } from './ids.ts'

type Ordered = { orderId: OrderId; reference: string; hubId: HubId; source: OrderSource }

/** Which order, who did it, when (an instant, as JSON writes it), and whether it was on time. */
export type ToldGesture = Ordered & {
  askedByPlace: string | null
  placeId: PlaceId | null
  shiftId: ShiftId
  courierId: PersonId
  gestureId: GestureId
  how: GestureKind
  /** Why it failed or is missing, by its code; `words` where somebody said it in their own. What goods are missing, the gesture tells. */
  why: GestureReason['code'] | null
  words: string | null
  proof: ProofKind | null
  at: string
  promisedTo: string
}

type Round = { shiftId: ShiftId; hubId: HubId; day: Day; bikeId: BikeId }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'delivery ordered': Ordered
    'delivery cancelled': Ordered & { reason: CancelReason }
    /** Nobody paid in time. */
    'delivery lapsed': Omit<Ordered, 'source'>
    'delivery pickup dropped': Omit<Ordered, 'source'> & { placeId: PlaceId }
    'delivery confirmed': ToldGesture
    'delivery failed': ToldGesture
    'delivery undone': ToldGesture
    'goods missing': ToldGesture
    'goods found': ToldGesture
    /** A door took an order but for these: they come back to the hub. */
    'goods refused': ToldGesture & { goods: readonly RefusedGoods[] }
    /** It was said that goods were refused, and they were not: the delivery was taken back, or another one counts. */
    'goods kept': ToldGesture
    'box too warm': {
      shiftId: ShiftId
      placeId: PlaceId | null
      courierId: PersonId
      gestureId: GestureId
      cold: ColdBox
      celsiusTenths: number
      at: string
    }
    /** A round is over: who rode, and from when to when, for hours of work. Said again, whole, when more is heard of it. */
    'round ridden': Round & { rides: { courierId: PersonId; from: string; to: string }[] }
    /** It was said to be over, and is not. */
    'round resumed': Round
    'order refused by bikes': {
      wishId: string
      hubId: HubId
      source: OrderSource
      day: Day
      why: NoSlot
    }
  }
}
