import type { BikeDay, BikePlan, Order } from '../bike-day.ts'
import { openDesk } from './desk.ts'
import type { Accepted, NoFit } from './window.ts'
import { withOrder } from './day-orders.ts'
import { seekPlace } from './offer-windows.ts'

/**
 * Takes an order into a plan for good: a day and a plan that deliver it and every order accepted before, or why not. During the
 * day (`now_s`, `locked`) at most two other deliveries lose their place. An order that the plan has already is a surprise.
 */
export function acceptOrder(
  day: BikeDay,
  plan: BikePlan,
  order: Order,
): Accepted | { ok: false; refusal: 'no bike fits'; why: NoFit } {
  if (plan.bikes.some(({ stops }) => stops.some((stop) => stop.kind === 'drop' && stop.order === order.id)))
    throw new Error(`${order.id} is in the plan already`)
  const whole = withOrder(day, order)
  const { placed, why } = seekPlace(openDesk(whole, plan, order.id), order.dropoff, { atOnce: true })
  return placed ? { ok: true, day: whole, ...placed } : { ok: false, refusal: 'no bike fits', why }
}
