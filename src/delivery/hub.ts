import type { Day } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import type { Cold } from './cold.ts'
import type { Point } from './order.ts'
import type { HubId, BikeId, ShiftId } from './ids.ts'

/** Where bikes start from and come back to, and how they ride. */
export type Hub = Point & {
  id: HubId
  organisationId: OrganisationId
  name: string
  address: string
  reload_s: number
  speed_m_per_h: number
  detour_percent: number
  stairs_s_per_floor: number
  box_volume_ml: number
}

/** Hours that a customer may choose, on one day of the week (1 is Monday). Clocks of Paris, 'HH:MM'. */
export type Slot = { weekday: number; from: string; to: string }

/** Where a market has its goods brought, and the hours of the week that are offered there. */
export type ServingHub = Pick<Hub, 'id' | 'name' | 'address'> & { slots: Slot[] }

export type Bike = {
  id: BikeId
  hubId: HubId
  name: string
  payload_g: number
  volume_ml: number
  boxes: Record<Exclude<Cold, 'ambient'>, number>
}

/** Who rides which bike on a day. */
export type Shift = {
  id: ShiftId
  hubId: HubId
  day: Day
  bike: Bike
  courier: { id: PersonId; name: string } | null
  startsAt: Date
  endsAt: Date
  pause: { from: Date; to: Date; minutes: number } | null
  /** May carry a parcel of more than 15 kg. */
  heavy: boolean
  /** Nobody moves this round any more until it is unlocked. */
  locked: { at: Date; by: PersonId } | null
}
