import type { BikeDay } from '#planner'
import type { Day } from '#platform/time'
import { longestOnBoard_s } from '../cold.ts'
import { secondsOf } from '../day-clock.ts'
import type { Hub } from '../hub.ts'
import type { Order, Point } from '../order.ts'
import { HEAVY_G, type Pickup } from '../pickup.ts'
import { spotOf } from '../plane.ts'

/** One order as the planner reads it, the last shop's goods included. */
export function orderOf(hub: Hub, order: Order, point: Point): BikeDay['orders'][number] {
  const { id, day, announcedAt, pickups, door } = order
  return {
    id,
    announced_s: Math.max(0, secondsOf(announcedAt, day)),
    heavy: pickups.some(({ heaviestParcel_g }) => heaviestParcel_g > HEAVY_G),
    pickups: pickups.map((pickup) => pickupOf(pickup, day)),
    dropoff: {
      ...spotOf(hub, point),
      from_s: secondsOf(order.slotFrom, day),
      to_s: secondsOf(order.slotTo, day),
      service_s: order.service_s,
      floor: door.floor,
      no_lift: door.lift !== 'yes',
    },
  }
}

const pickupOf = (pickup: Pickup, day: Day): BikeDay['orders'][number]['pickups'][number] => ({
  place: pickup.placeId ?? 'hub',
  ready_s: Math.max(0, secondsOf(pickup.readyAt, day)),
  weight_g: pickup.weight_g,
  volume_ml: pickup.volume_ml,
  class: pickup.cold,
  max_on_board_s: longestOnBoard_s[pickup.cold],
  heaviest_parcel_g: pickup.heaviestParcel_g,
})
