import type { BikeStop } from '#planner'
import { isAboutOrder, takesGoods, trueTime, type Gesture, endOf, standing } from '../gestures/door.ts'
import type { Hub, Shift } from '../hub.ts'
import type { Order, Pickup, Point } from '../order.ts'
import type { Place } from '../place.ts'
import { instantOf } from '../day-clock.ts'
import type { Cold } from '../cold.ts'

/** `again`: nobody was there, the courier comes back later. */
export type StopState = 'todo' | 'again' | 'done'

/** Where a stop stands: when it was done, by our clock, and the act that can be taken back. */
type Progress = { state: StopState; doneAt: Date | null; lastAct: Gesture | null }

type Planned = { key: string; trip: number; arrival: Date; leaves: Date; point: Point | null }

export type RoundStop = Planned &
  Progress &
  (
    | { kind: 'leave' | 'reload' | 'home'; orders: Order[] }
    | { kind: 'pickup'; place: Place; orders: Order[]; boxes: Boxes }
    | { kind: 'drop'; order: Order }
    | { kind: 'break'; minutes: number }
  )

export type PickupStop = RoundStop & { kind: 'pickup' }
export type DropStop = RoundStop & { kind: 'drop' }

/** The last temperature noted of each cold box filled there, in tenths of a degree. */
export type Boxes = Partial<Record<Cold, number>>

/**
 * The round of a courier as their telephone shows it: the stops of the plan, and what was done of them. `mine`: the ids of the courier;
 * `crow`: distances are as the crow flies. `freshAct`: the id of what is done next, where no script makes one for each press.
 */
export type Round = {
  shift: Shift
  hub: Hub
  mine: string[]
  crow: boolean
  stops: RoundStop[]
  freshAct: string
}

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
    return [{ ...about, key, ...timesOf(rows, stop), state: 'todo', doneAt: null, lastAct: null }]
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

const boxesAt = (placeId: string, gestures: readonly Gesture[]): Boxes =>
  Object.fromEntries(
    standing(gestures).flatMap((one) =>
      one.kind === 'temperature' && one.placeId === placeId ? [[one.cold, one.celsiusTenths]] : [],
    ),
  )

const timesOf = ({ shift }: RoundRows, stop: BikeStop) => ({
  trip: stop.trip,
  arrival: instantOf(stop.arrival_s, shift.day),
  leaves: instantOf(stop.departure_s, shift.day),
})

const todo: Progress = { state: 'todo', doneAt: null, lastAct: null }
const doneBy = (gesture: Gesture | undefined): Progress =>
  gesture ? { state: 'done', doneAt: trueTime(gesture), lastAct: gesture } : todo

function progressOf(stop: RoundStop, gestures: readonly Gesture[]): Progress {
  const left = standing(gestures)
  if (stop.kind === 'drop') return progressOfDrop(stop.order.id, gestures)
  if (stop.kind === 'break') return doneBy(left.find((one) => one.kind === 'paused'))
  if (stop.kind === 'home') return doneBy(left.find((one) => one.kind === 'back'))
  if (stop.kind !== 'pickup' && stop.orders.length === 0) return doneBy(departures(left)[stop.trip - 1])
  const placeId = stop.kind === 'pickup' ? stop.place.id : null
  const taken = stop.orders.map((order) =>
    left.findLast(
      (one) =>
        (one.kind === 'collected' || one.kind === 'missing') &&
        one.orderId === order.id &&
        one.placeId === placeId,
    ),
  )
  if (!taken.every((one) => one !== undefined)) return todo
  return doneBy(taken.find((one) => one.kind === 'missing') ?? taken.at(-1))
}

const ONE_DEPARTURE_MS = 600_000

/** Two telephones of one round may both say that it leaves: ten minutes make one departure. */
function departures(left: readonly Gesture[]): Gesture[] {
  const all = left.filter((one) => one.kind === 'left')
  return all.filter((one, n) => {
    const last = all[n - 1]
    return !last || one.doneAt.getTime() - last.doneAt.getTime() > ONE_DEPARTURE_MS
  })
}

function progressOfDrop(orderId: string, gestures: readonly Gesture[]): Progress {
  const own = gestures.filter((one) => isAboutOrder(one) && one.orderId === orderId)
  const acts = new Set(own.map(({ act }) => act))
  const about = [...own, ...gestures.filter((one) => one.kind === 'undone' && acts.has(one.undoes))]
  const ended = endOf(about)
  const gesture = about.find((one) => one.id === ended?.gestureId)
  if (!ended || !gesture) return todo
  const state = gesture.kind === 'absent' && gesture.reason.code === 'again' ? 'again' : 'done'
  return { state, doneAt: ended.at, lastAct: gesture }
}

/** A break or a way back to the hub where nothing is loaded counts as passed once a later stop is done. */
function passed(stop: RoundStop, n: number, all: readonly RoundStop[]): RoundStop {
  const light =
    stop.kind === 'break' || ('orders' in stop && stop.orders.length === 0 && stop.kind !== 'home')
  const later = all.slice(n + 1).some((one) => one.state === 'done')
  return light && stop.state === 'todo' && later ? { ...stop, state: 'done' } : stop
}

/** The stop to go to now: the first that waits, then those to try again, then the hub. */
export const nextStop = (stops: readonly RoundStop[]): RoundStop | undefined =>
  stops.find((one) => one.state === 'todo' && one.kind !== 'home') ??
  stops.find((one) => one.state === 'again') ??
  stops.find((one) => one.state === 'todo')

/** Nothing was taken at this stop: the shop was shut. */
export const isShut = ({ lastAct }: Progress): boolean => lastAct?.kind === 'missing' && !takesGoods(lastAct)

/** What is collected of an order at this stop: at a shop, or at the hub. */
export const pickupAt = (order: Order, stop: RoundStop): Pickup | undefined =>
  order.pickups.find((one) => one.placeId === (stop.kind === 'pickup' ? stop.place.id : null))

const SEEN_AFTER_MS = 3_600_000

/** Until one hour after it ended, a courier reads who lives at a door and how to call; nothing after (ACCESS.md). */
export const seesDoor = ({ state, doneAt }: Progress, now: Date): boolean =>
  state !== 'done' || (doneAt !== null && now.getTime() < doneAt.getTime() + SEEN_AFTER_MS)

/** Doors and shops are numbered, as couriers count them; the hub and breaks are not. */
export function numberOf(
  stops: readonly RoundStop[],
  stop: RoundStop,
): { n: number; of: number } | undefined {
  const counted = stops.filter((one) => one.kind === 'pickup' || one.kind === 'drop')
  const at = counted.findIndex((one) => one === stop)
  return at < 0 ? undefined : { n: at + 1, of: counted.length }
}
