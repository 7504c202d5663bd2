import type { Bike, BikeDay, BikePlan, BikeStop, Order } from '../bike-day.ts'
import type { Say } from './breach.ts'
import { checkLoads, overloads, placeOf } from './check-loads.ts'

type Done = { bike: string; trip: number; index: number; stop: BikeStop }

/** Each order whole, in sequence, in time, cold; each bike within its limits; each order accounted for. */
export function checkBikeOrders(day: BikeDay, plan: BikePlan, say: Say): void {
  const visits = visitsOf(plan)
  const unassigned = Map.groupBy(plan.unassigned, (one) => one.order)
  for (const order of day.orders) {
    const left = unassigned.get(order.id) ?? []
    const { loads, drops } = visits.get(order.id) ?? NEVER
    const served = loads.length > 0 || drops.length > 0
    if (left.length > 1 || (served && left.length > 0)) say('both', order.id)
    if (!served && left.length === 0) say('forgotten', order.id)
    if (served) checkServed(day, order, loads, drops, say)
    const [why] = left
    if (why && !isTrue(day, order, why.reason)) say('reason', `${order.id}: ${why.reason}`)
  }
  for (const { bike, stops } of plan.bikes)
    checkLoads(
      day,
      day.bikes.find(({ id }) => id === bike)!,
      stops,
      say,
    )
}

type Visits = { loads: Done[]; drops: Done[] }

const NEVER: Visits = { loads: [], drops: [] }

/** Where the goods of each order are taken, and where they are left, in the sequence of the plan. */
function visitsOf({ bikes }: BikePlan): Map<string, Visits> {
  const visits = new Map<string, Visits>()
  const of = (id: string): Visits => {
    const known = visits.get(id) ?? { loads: [], drops: [] }
    visits.set(id, known)
    return known
  }
  for (const { bike, stops } of bikes)
    for (const [index, stop] of stops.entries()) {
      const done = { bike, trip: stop.trip, index, stop }
      if (stop.kind === 'drop') of(stop.order).drops.push(done)
      if (stop.kind === 'pickup' || stop.kind === 'hub') for (const id of stop.orders) of(id).loads.push(done)
    }
  return visits
}

function checkServed(day: BikeDay, order: Order, loads: Done[], drops: Done[], say: Say): void {
  const all = [...loads, ...drops]
  for (const { place } of order.pickups) {
    const times = loads.filter(({ stop }) => placeOf(stop) === place).length
    if (times > 1) say('twice', `${order.id} at ${place}`)
    if (times === 0) say('incomplete', `${order.id} at ${place}`)
  }
  if (drops.length > 1) say('twice', order.id)
  if (drops.length === 0) say('incomplete', order.id)
  if (new Set(all.map(({ bike }) => bike)).size > 1) say('split-bikes', order.id)
  else if (new Set(all.map(({ trip }) => trip)).size > 1) say('split-trips', order.id)
  const [drop] = drops
  const rider = day.bikes.find(({ id }) => id === all[0]!.bike)!
  if (lacksSkill(order, rider)) say('skill', `${order.id} on ${rider.id}`)
  if (!drop) return
  const { from_s, to_s } = order.dropoff
  if (drop.stop.start_s < from_s || drop.stop.start_s > to_s) say('slot', `${order.id}: ${drop.stop.start_s}`)
  for (const load of loads) checkLoad(order, load, drop, say)
}

function checkLoad(order: Order, { bike, index, stop }: Done, drop: Done, say: Say): void {
  const pickup = order.pickups.find(({ place }) => place === placeOf(stop))!
  if (bike === drop.bike && index > drop.index) say('sequence', order.id)
  if (stop.start_s < pickup.ready_s) say('ready', `${order.id} at ${pickup.place}`)
  const aboard_s = drop.stop.start_s - stop.departure_s
  if (pickup.max_on_board_s !== null && aboard_s > pickup.max_on_board_s)
    say('on-board', `${order.id}: ${aboard_s} s`)
}

const lacksSkill = (order: Order, { skills }: Bike) =>
  (order.heavy && !skills.includes('heavy')) ||
  (order.pickups.some((pickup) => pickup.class === 'frozen') && !skills.includes('freezer-box'))

/** `skill`, `capacity` and `cold` are said only when no bike could take the order alone as to that. */
function isTrue(day: BikeDay, order: Order, reason: string): boolean {
  if (!['time', 'capacity', 'cold', 'skill', 'other'].includes(reason)) return false
  if (reason === 'skill') return day.bikes.every((bike) => lacksSkill(order, bike))
  if (reason !== 'capacity' && reason !== 'cold') return true
  return day.bikes.every((bike) => {
    const over = overloads(day, bike, order.pickups)
    return reason === 'cold' ? over.includes('boxes') : over.includes('payload') || over.includes('volume')
  })
}
