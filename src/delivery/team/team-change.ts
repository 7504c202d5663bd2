import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Refused } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import type { Workday } from '../workday/door.ts'
import type { BikeId, ShiftId } from '../ids.ts'

export type ShiftWish = {
  id: ShiftId
  bikeId: BikeId
  courierId: PersonId | null
  /** Clocks of Paris. */
  starts: string
  ends: string
  pause: { from: string; to: string; minutes: number } | null
  heavy: boolean
}

export type TeamRefusal =
  | 'that day is over'
  | 'unknown bike'
  | 'unknown courier'
  | 'unknown shift'
  | 'bike taken'
  | 'courier busy'
  | 'ends too early'
  | 'too long'
  | 'break outside'
  | 'already begun'
  | 'changed meanwhile'

export type TeamChange =
  | { ok: true; replanned: boolean }
  | Refused<TeamRefusal>
  | { ok: false; refusal: 'orders would be left'; count: number }

export type What = { hub: Hub; day: Day; by: PersonId; at: Date }
export const hasLeft = ({ live }: Workday, shiftId: ShiftId) =>
  live.some(({ bike, left }) => bike === shiftId && left)
