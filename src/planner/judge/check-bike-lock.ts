import { legsOf, placesOf } from '../bike-legs.ts'
import { orderOf, type BikeDay, type BikePlan, type BikeStop } from '../bike-day.ts'
import type { Say } from './breach.ts'

/** On an interrupted day: what is past or under way stays, the rest happens from now on. */
export function checkBikeLock(day: BikeDay, plan: BikePlan, say: Say): void {
  const { now_s, current, locked = {} } = day
  if (now_s === null || !current) return
  for (const { id } of day.bikes) {
    const count = locked[id] ?? 0
    const before = current.bikes.find(({ bike }) => bike === id)?.stops ?? []
    const stops = plan.bikes.find(({ bike }) => bike === id)?.stops ?? []
    before.slice(0, count).forEach((stop, index) => {
      const now = stops[index]
      if (!now || !isKept(stop, now, now_s)) say('locked', `${id}, stop ${index + 1}`)
    })
    stops.slice(count).forEach((stop, index) => {
      const isLast = count + index === stops.length - 1
      if ((isLast ? stop.arrival_s : stop.departure_s) < now_s)
        say('past', `${id}, stop ${count + index + 1}`)
    })
    for (const stop of stops) if (isTooEarly(day, stop)) say('past', `${id}: before it was announced`)
    const last = stops[count - 1]
    const next = stops[count]
    // Sent on from where it stands, a bike cannot have left before now.
    if (last && next && next.kind !== 'break' && next.arrival_s - travelled(day, last, next) < now_s)
      say('past', `${id} leaves before now`)
  }
}

function isKept(before: BikeStop, now: BikeStop, now_s: number): boolean {
  if (before.kind !== now.kind || before.arrival_s !== now.arrival_s) return false
  if (before.kind === 'pickup' && now.kind === 'pickup' && before.merchant !== now.merchant) return false
  const over = before.departure_s <= now_s
  if (over && (before.start_s !== now.start_s || before.departure_s !== now.departure_s)) return false
  const orders = (stop: BikeStop) =>
    stop.kind === 'drop' ? [stop.order] : stop.kind === 'break' ? [] : stop.orders
  if (over && orders(now).length !== orders(before).length) return false
  return orders(before).every((id) => orders(now).includes(id))
}

function isTooEarly(day: BikeDay, stop: BikeStop): boolean {
  const taken = stop.kind === 'pickup' || stop.kind === 'hub' ? stop.orders : []
  return taken.some((id) => stop.start_s < orderOf(day, id).announced_s)
}

function travelled(day: BikeDay, from: BikeStop, to: BikeStop): number {
  const [a, b] = [from, to].map(placesOf(day))
  return a === undefined || b === undefined ? 0 : legsOf(day)(a, b).travel_s
}
