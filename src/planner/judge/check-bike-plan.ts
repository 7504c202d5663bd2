import { legsOf, placesOf } from '../bike-legs.ts'
import { orderOf, type BikeDay, type BikePlan, type BikeRound, type BikeStop } from '../bike-day.ts'
import type { BikeBreach, Say } from './breach.ts'
import { checkBikeOrders } from './check-bike-orders.ts'
import { checkBikeLock } from './check-bike-lock.ts'

/**
 * The judge of a day of bikes. It shares nothing with the planner: every time, load and distance is counted again from the
 * plan and the day, by the published rules alone. Gives each breach found, and the metres ridden.
 */
export function checkBikePlan(
  day: BikeDay,
  plan: BikePlan,
): { breaches: [BikeBreach, string][]; metres: number } {
  const breaches: [BikeBreach, string][] = []
  const say: Say = (breach, detail) => breaches.push([breach, detail])
  checkShape(day, plan, say)
  if (breaches.length > 0) return { breaches, metres: NaN }
  let metres = 0
  for (const round of plan.bikes) metres += checkRound(day, round, say)
  checkBikeOrders(day, plan, say)
  checkBikeLock(day, plan, say)
  return { breaches, metres }
}

function checkShape(day: BikeDay, plan: BikePlan, say: Say): void {
  const orders = new Map(day.orders.map((order) => [order.id, order]))
  if (plan.format !== 'beffroi-bike-plan-1' || plan.day !== day.id) say('shape', 'not a plan of this day')
  const seen = new Set<string>()
  for (const { bike, stops } of plan.bikes) {
    if (!day.bikes.some(({ id }) => id === bike) || seen.has(bike) || stops.length < 2) say('shape', bike)
    seen.add(bike)
    for (const stop of stops) {
      const named = stop.kind === 'drop' ? [stop.order] : stop.kind === 'break' ? [] : stop.orders
      const place = stop.kind === 'pickup' ? stop.merchant : 'hub'
      if (stop.kind === 'pickup' && (named.length === 0 || !day.merchants.some(({ id }) => id === place)))
        say('shape', `${bike}: ${place}`)
      for (const id of named) {
        const order = orders.get(id)
        const there = stop.kind === 'drop' || order?.pickups.some((pickup) => pickup.place === place)
        if (!order || !there || named.indexOf(id) !== named.lastIndexOf(id))
          say('shape', `${bike}: ${id} at ${place}`)
      }
    }
  }
  for (const { order } of plan.unassigned) if (!orders.has(order)) say('shape', order)
}

function checkRound(day: BikeDay, { bike: id, stops }: BikeRound, say: Say): number {
  const bike = day.bikes.find((one) => one.id === id)!
  const first = stops[0]!
  const last = stops.at(-1)!
  if (first.kind !== 'hub' || last.kind !== 'hub' || last.orders.length > 0) say('hub', id)
  if (first.start_s < bike.shift_start_s || last.arrival_s > bike.shift_end_s) say('shift', id)
  let metres = 0
  let trip = 0
  const [leg, placeOf] = [legsOf(day), placesOf(day)]
  let here = 0
  stops.forEach((stop, index) => {
    const { arrival_s, start_s, departure_s } = stop
    const where = `${id}, stop ${index + 1}`
    if (stop.kind === 'hub' && index < stops.length - 1) trip++
    if (stop.trip !== Math.max(trip, 1)) say('trip-number', where)
    const times = [arrival_s, start_s, departure_s]
    if (!times.every(Number.isInteger) || arrival_s > start_s || start_s > departure_s) say('clock', where)
    const next = placeOf(stop) ?? here
    const { length_m, travel_s } = leg(here, next)
    metres += length_m
    const before = stops[index - 1]
    if (before && arrival_s < before.departure_s + travel_s) say('travel', where)
    const isFirst = index === 0
    if (
      departure_s - start_s <
      leastService(day, bike.break?.duration_s ?? 0, stop, isFirst, index === stops.length - 1)
    )
      say('service', where)
    here = next
  })
  checkBreak(bike.break, stops, id, say)
  return metres
}

function leastService(
  day: BikeDay,
  pause_s: number,
  stop: BikeStop,
  isFirst: boolean,
  isLast: boolean,
): number {
  if (stop.kind === 'break') return pause_s
  if (stop.kind === 'pickup') return day.merchants.find(({ id }) => id === stop.merchant)!.visit_s
  if (stop.kind === 'hub') return isLast || (isFirst && stop.orders.length === 0) ? 0 : day.hub.reload_s
  const { service_s, floor, no_lift } = orderOf(day, stop.order).dropoff
  return service_s + (no_lift ? floor * day.stairs_s_per_floor : 0)
}

function checkBreak(pause: BikeDay['bikes'][number]['break'], stops: BikeStop[], id: string, say: Say): void {
  const breaks = stops.filter(({ kind }) => kind === 'break')
  if (breaks.length > (pause ? 1 : 0)) say('break', `${id}: one too many`)
  if (!pause) return
  for (const { start_s } of breaks)
    if (start_s < pause.earliest_s || start_s > pause.latest_s) say('break', `${id}: begins at ${start_s}`)
  const out = stops[0]!.departure_s < pause.latest_s && stops.at(-1)!.arrival_s > pause.latest_s
  if (out && breaks.length === 0) say('break', `${id}: none`)
}
