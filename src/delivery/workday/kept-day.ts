import type { BikeDay, BikePlan } from '#planner'
import type { Day } from '#platform/time'
import { dayOfOrders, type DayMarks, type OrderMark, type Ridden } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import type { Place } from '../place.ts'

/**
 * An order as the bikes count with it: where and how much, nobody's name. `planned` is null while its door is nowhere on the map, `heldUntil` once
 * it is confirmed.
 */
export type KeptOrder = OrderMark & { planned: BikeDay['orders'][number] | null; heldUntil: Date | null }

/** A day as the planner reads it, and the marks of the rows that it was read from. Never changed: written anew when they are. */
export type KeptDay = {
  rows: { hub: Hub; day: Day; shifts: readonly Ridden[]; places: readonly Place[] }
  marks: Omit<DayMarks, 'orders'>
  orders: readonly KeptOrder[]
  bikeDay: BikeDay
  plan: BikePlan | undefined
}

/** Puts a day together from its parts, as `bikeDayOf` does from whole orders. */
export function keptDayOf({ rows, orders, ...rest }: Omit<KeptDay, 'bikeDay'>): KeptDay {
  const known = new Set<string>(['hub', ...rows.places.flatMap(({ id, point }) => (point ? [id] : []))])
  const placed = orders.flatMap(({ planned }) =>
    planned && planned.pickups.every(({ place }) => known.has(place)) ? [planned] : [],
  )
  const bikeDay = dayOfOrders({ ...rows, shifts: [...rows.shifts], places: [...rows.places] }, placed)
  return { rows, orders, bikeDay, ...rest }
}

/** The day was read from the very rows that these marks tell of. */
export const isSameDay = ({ rows, marks, orders }: KeptDay, hub: Hub, now: DayMarks): boolean =>
  isSameHub(rows.hub, hub) &&
  marks.database === now.database &&
  marks.plan === now.plan &&
  marks.shifts === now.shifts &&
  marks.places === now.places &&
  marks.gestures === now.gestures &&
  marks.ways === now.ways &&
  orders.length === now.orders.length &&
  orders.every(({ id, mark }, n) => id === now.orders[n]!.id && mark === now.orders[n]!.mark)

export const isSameHub = (one: Hub, other: Hub): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Somebody's time to pay is over, and the place of their order is still taken. */
export const hasLapsed = ({ orders }: KeptDay, now: Date): boolean =>
  orders.some(({ heldUntil }) => heldUntil !== null && heldUntil <= now)
