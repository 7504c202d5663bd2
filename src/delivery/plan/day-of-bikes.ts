import type { BikeDay } from '#planner'
import type { Day } from '#platform/time'
import { secondsOf } from '../day-clock.ts'
import type { Hub, Shift } from '../hub.ts'
import type { Order } from '../order.ts'
import { HEAVY_G } from '../pickup.ts'
import type { Place } from '../place.ts'
import { spotOf } from '../plane.ts'
import { withWays, type KnownWays } from './way.ts'
import { orderOf } from './bike-order.ts'
import type { PlaceId } from '../ids.ts'

/** Everything that a day of bikes is made of. */
export type DayRows = {
  hub: Hub
  day: Day
  shifts: Shift[]
  places: Place[]
  orders: Order[]
  /** What the operator's bike router told of the ways between them, when there is one. */
  ways?: KnownWays
}

/** Orders that no bike can be sent to yet: their door, or a shop of theirs, is nowhere on the map. */
export function notPlaced({ orders, places }: Pick<DayRows, 'orders' | 'places'>): Order[] {
  const known = new Set(places.filter((one) => one.point).map((one) => one.id))
  return orders.filter(
    ({ door, pickups }) =>
      !door.point || pickups.some(({ placeId }) => placeId !== null && !known.has(placeId)),
  )
}

/**
 * The day as the planner reads it: its own ids are ours, metres go east and north from the hub. Orders not placed are left out.
 * `placeIds`: places that an order still to be taken needs.
 */
export function bikeDayOf(rows: DayRows, placeIds: readonly (PlaceId | null)[] = []): BikeDay {
  const { hub, orders } = rows
  const left = new Set(notPlaced(rows))
  const placed = orders.flatMap((order) =>
    order.door.point && !left.has(order) ? [orderOf(hub, order, order.door.point)] : [],
  )
  return withWays(dayOfOrders(rows, placed, placeIds), rows.ways)
}

/** The same of orders that were turned already, ways as the crow flies. */
export function dayOfOrders(
  { hub, day, shifts, places }: Pick<DayRows, 'hub' | 'day' | 'places'> & { shifts: readonly Ridden[] },
  orders: BikeDay['orders'],
  placeIds: readonly (PlaceId | null)[] = [],
): BikeDay {
  return {
    format: 'beffroi-bike-day-1',
    id: day,
    speed_m_per_h: hub.speed_m_per_h,
    detour_percent: hub.detour_percent,
    stairs_s_per_floor: hub.stairs_s_per_floor,
    box_volume_ml: hub.box_volume_ml,
    heavy_above_g: HEAVY_G,
    hub: { id: 'hub', ...spotOf(hub, hub), reload_s: hub.reload_s },
    now_s: null,
    merchants: merchantsOf(hub, places, orders, placeIds),
    bikes: shifts.map((shift) => bikeOf(shift, day)),
    orders,
  }
}

/** The places where these orders are collected, and those that one more needs. */
export function merchantsOf(
  hub: Hub,
  places: readonly Place[],
  orders: BikeDay['orders'],
  placeIds: readonly (PlaceId | null)[],
): BikeDay['merchants'] {
  const used = new Set<string | null>([
    ...placeIds,
    ...orders.flatMap(({ pickups }) => pickups.map(({ place }) => place)),
  ])
  return places.flatMap(({ id, name, point, visit_s }) =>
    point && used.has(id) ? [{ id, name, ...spotOf(hub, point), visit_s }] : [],
  )
}

/** A shift, whoever rides. */
export type Ridden = Omit<Shift, 'courier'>

function bikeOf({ id, bike, startsAt, endsAt, pause, heavy }: Ridden, day: Day): BikeDay['bikes'][number] {
  const skills: BikeDay['bikes'][number]['skills'] = []
  if (bike.boxes.frozen > 0) skills.push('freezer-box')
  if (heavy) skills.push('heavy')
  return {
    id,
    shift_start_s: secondsOf(startsAt, day),
    shift_end_s: secondsOf(endsAt, day),
    break: pause && {
      earliest_s: secondsOf(pause.from, day),
      latest_s: secondsOf(pause.to, day),
      duration_s: pause.minutes * 60,
    },
    payload_g: bike.payload_g,
    volume_ml: bike.volume_ml,
    cold_boxes: bike.boxes,
    skills,
  }
}
