import type { BikeDay, BikePlan } from '../bike-day.ts'
import { openDesk } from './desk.ts'
import type { NoFit, Placed } from './window.ts'
import { DONE, riddenBy, type Ridden } from '../bikes/door.ts'
import { seekPlace } from './offer-windows.ts'

/** What a change costs: metres, seconds in the saddle, seconds away from the hub. Less than nothing when it is a gain. */
export type Price = Ridden

export type Move =
  | ({ ok: true; price: Price } & Placed)
  | { ok: false; refusal: 'unknown order' | 'unknown bike' | 'already begun' }
  | { ok: false; refusal: 'no bike fits'; why: NoFit }

/** The plan with this order on this bike, within every rule and nobody late, the rest in its place as far as can be; and its price. */
export function moveOrder(day: BikeDay, plan: BikePlan, orderId: string, bikeId: string): Move {
  const order = day.orders.find(({ id }) => id === orderId)
  if (!order) return { ok: false, refusal: 'unknown order' }
  const bike = day.bikes.findIndex(({ id }) => id === bikeId)
  if (bike < 0) return { ok: false, refusal: 'unknown bike' }
  const desk = openDesk(day, plan, orderId)
  const bound = desk.starts.pinned[desk.request]!
  if (bound === DONE || (bound >= 0 && bound !== bike)) return { ok: false, refusal: 'already begun' }
  const there = desk.model.orders[desk.request]!
  there.bikes = there.bikes.map((may, index) => (index === bike ? may : 0))
  desk.bikes = [bike]
  const { placed, why } = seekPlace(desk, order.dropoff)
  if (!placed) return { ok: false, refusal: 'no bike fits', why }
  return { ok: true, ...placed, price: priceOf(day, plan, placed.plan) }
}

export function priceOf(day: BikeDay, before: BikePlan, after: BikePlan): Price {
  const [old, now] = [riddenBy(day, before), riddenBy(day, after)]
  return {
    distance_m: now.distance_m - old.distance_m,
    riding_s: now.riding_s - old.riding_s,
    out_s: now.out_s - old.out_s,
  }
}
