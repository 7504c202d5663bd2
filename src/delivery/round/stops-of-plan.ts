import type { BikeStop } from '#planner'
import { type Gesture, standing } from '../gestures/door.ts'
import type { Hub, Shift } from '../hub.ts'
import type { Order, Point } from '../order.ts'
import type { Place } from '../place.ts'
import { instantOf } from '../day-clock.ts'
import type { RoundStop, Boxes } from './stop.ts'
import { progressOf, passed } from './progress.ts'
import type { PlaceId } from '../ids.ts'

export type RoundRows = {
  shift: Shift
  hub: Hub
  stops: readonly BikeStop[]
  orders: readonly Order[]
  places: readonly Place[]
  gestures: readonly Gesture[]
}

/** The stops with their state. Those of an order that was cancelled meanwhile are gone. */
export function stopsOf(rows: RoundRows): RoundStop[] {
  const seen = new Map<string, number>()
  const stops = rows.stops.flatMap((stop, n): RoundStop[] => {
    const about = aboutOf(rows, stop, n)
    if (!about) return []
    const nth = (seen.get(about.key) ?? 0) + 1
    seen.set(about.key, nth)
    const key = nth === 1 ? about.key : `${about.key}.${nth}`
    return [{ ...about, key, ...timesOf(rows, stop), state: 'todo', doneAt: null, lastGesture: null }]
  })
  const judged = stops.map((stop) => ({ ...stop, ...progressOf(stop, rows.gestures) }))
  return judged.map((stop, n) => passed(stop, n, judged))
}

type About =
  | { kind: 'leave' | 'reload' | 'home'; orders: Order[]; point: Point | null; key: string }
  | { kind: 'pickup'; place: Place; orders: Order[]; boxes: Boxes; point: Point | null; key: string }
  | { kind: 'drop'; order: Order; point: Point | null; key: string }
  | { kind: 'break'; minutes: number; point: null; key: string }

function aboutOf(rows: RoundRows, stop: BikeStop, n: number): About | undefined {
  const { hub, orders, places, stops } = rows
  const known = (ids: readonly string[]) => orders.filter(({ id }) => ids.includes(id))
  if (stop.kind === 'break') {
    const minutes = Math.round((stop.departure_s - stop.start_s) / 60)
    return { kind: 'break', minutes, point: null, key: 'pause' }
  }
  if (stop.kind === 'hub') {
    const kind = n === 0 ? 'leave' : n === stops.length - 1 ? 'home' : 'reload'
    const key = { leave: 'depart', reload: 'depot', home: 'retour' }[kind]
    return { kind, orders: known(stop.orders), point: hub, key }
  }
  if (stop.kind === 'drop') {
    const [order] = known([stop.order])
    return order && { kind: 'drop', order, point: order.door.point, key: order.id }
  }
  const place = places.find(({ id }) => id === stop.merchant)
  const given = known(stop.orders)
  if (!place || given.length === 0) return undefined
  const boxes = boxesAt(place.id, rows.gestures)
  return { kind: 'pickup', place, orders: given, boxes, point: place.point, key: place.id }
}

const boxesAt = (placeId: PlaceId, gestures: readonly Gesture[]): Boxes =>
  Object.fromEntries(
    standing(gestures).flatMap((one) =>
      one.kind === 'temperature' && one.placeId === placeId ? [[one.cold, one.celsiusTenths]] : [],
    ),
  )

const timesOf = ({ shift }: RoundRows, stop: BikeStop) => ({
  trip: stop.trip,
  arrival: instantOf(stop.arrival_s, shift.day),
  starts: instantOf(stop.start_s, shift.day),
  leaves: instantOf(stop.departure_s, shift.day),
})
