import type { BikeRound, BikeStop } from '../bike-day.ts'
import { MEASURES, type BikeModel } from './model.ts'

/** Where a bike's free time begins: at the hub when its shift does, or after its last locked stop. */
export type BikeStart = {
  locked: BikeStop[]
  spot: number
  leave_s: number
  /** The last locked stop, when it is a visit not over yet: it may take more goods on, and begin or end later. */
  visit: { start_s: number; lasting_s: number } | undefined
  /** Goods of the hub may be loaded where the free time begins. */
  loads: boolean
  trip: number
  load: Float64Array
  /** Leaving the hub for the first time, when that is past. */
  firstDeparture_s: number | undefined
  hadBreak: boolean
  /** The plan under way has nothing more for it: it is back at the hub, or on its way there. */
  home: boolean
  /** Home, and the visit of the hub is over. */
  closed: boolean
}

/** Where all bikes begin, what the plan under way has for each after that, and the bike each order is bound to, or -1. */
export type BikeStarts = { starts: BikeStart[]; rows: number[][]; pinned: Int32Array }

/** Instead of the bike an order is bound to: it was delivered in the locked part. */
export const DONE = -2

/** The starts of all bikes; orders begun in the locked part stay with their bike, and only what is left of them is free. */
export function readStarts(model: BikeModel): BikeStarts {
  const { day } = model
  const pinned = new Int32Array(day.orders.length).fill(-1)
  const found = day.bikes.map((bike, index) => {
    const round = day.current?.bikes.find((one) => one.bike === bike.id)
    const count = Math.min(day.locked?.[bike.id] ?? 0, round?.stops.length ?? 0)
    const start =
      count > 0 && round ? startAfter(model, round, count, index, pinned) : freshStart(model, index)
    return { start, row: round ? freeNodes(model, round, count) : [] }
  })
  return { starts: found.map(({ start }) => start), rows: found.map(({ row }) => row), pinned }
}

function freshStart({ day }: BikeModel, index: number): BikeStart {
  const leave_s = Math.max(day.bikes[index]!.shift_start_s, day.now_s ?? 0)
  const nothing = new Float64Array(MEASURES)
  return {
    locked: [],
    spot: 0,
    leave_s,
    visit: undefined,
    loads: true,
    trip: 1,
    load: nothing,
    firstDeparture_s: undefined,
    hadBreak: false,
    home: false,
    closed: false,
  }
}

function startAfter(
  model: BikeModel,
  round: BikeRound,
  count: number,
  bike: number,
  pinned: Int32Array,
): BikeStart {
  const { day, orders } = model
  const locked = round.stops.slice(0, count)
  const load = new Float64Array(MEASURES)
  let spot = 0
  for (const stop of locked) {
    if (stop.kind === 'hub') spot = 0
    if (stop.kind === 'pickup') spot = 1 + day.merchants.findIndex(({ id }) => id === stop.merchant)
    for (const id of ordersAt(stop)) {
      const request = day.orders.findIndex((order) => order.id === id)
      const one = orders[request]
      if (!one) continue
      pinned[request] = stop.kind === 'drop' ? DONE : bike
      if (stop.kind === 'drop') spot = model.spot[one.drop]!
      begin(model, request, stop, spot, load)
    }
  }
  const last = locked.at(-1)!
  const home = count === round.stops.length
  const visit = visitOf(model, last, home)
  return {
    locked,
    spot,
    leave_s: Math.max(last.departure_s, day.now_s ?? 0),
    visit,
    loads: last.kind === 'hub' && visit !== undefined,
    trip: home ? last.trip + 1 : last.trip,
    load,
    firstDeparture_s: count === 1 && visit ? undefined : locked[0]?.departure_s,
    hadBreak: locked.some(({ kind }) => kind === 'break'),
    home,
    closed: home && !visit,
  }
}

function visitOf(
  { day }: BikeModel,
  { kind, start_s, departure_s }: BikeStop,
  home: boolean,
): BikeStart['visit'] {
  if ((kind !== 'pickup' && kind !== 'hub') || departure_s <= (day.now_s ?? Infinity)) return undefined
  return { start_s, lasting_s: home ? day.hub.reload_s : departure_s - start_s }
}

const ordersAt = (stop: BikeStop): string[] =>
  stop.kind === 'drop' ? [stop.order] : stop.kind === 'break' ? [] : stop.orders

/** What was done in a locked stop is not to be done again. */
function begin(model: BikeModel, request: number, stop: BikeStop, spot: number, load: Float64Array): void {
  const one = model.orders[request]!
  const bound = (onBoard: number) =>
    (model.latest[one.drop] = Math.min(model.latest[one.drop]!, stop.departure_s + onBoard))
  const count = (measures: ArrayLike<number>) =>
    load.forEach((sum, index) => (load[index] = sum + measures[index]!))
  const loadsOf = (node: number) => model.loads.subarray(node * MEASURES, (node + 1) * MEASURES)
  if (stop.kind === 'drop') count(loadsOf(one.drop))
  if (stop.kind === 'hub' && one.hub) {
    count(one.hub.load)
    bound(one.hub.onBoard)
    one.hub = undefined
  }
  if (stop.kind !== 'pickup') return
  for (const node of one.picks.filter((node) => model.spot[node] === spot)) {
    count(loadsOf(node))
    bound(model.onBoard[node]!)
  }
  one.picks = one.picks.filter((node) => model.spot[node] !== spot)
  one.chains = [one.picks]
}

/** The stops that the plan under way has after its locked ones, as nodes; the last visit of the hub is implied. */
function freeNodes(model: BikeModel, round: BikeRound, count: number): number[] {
  const { day, orders } = model
  const nodes = round.stops.slice(count, -1).flatMap((stop, index): number[] => {
    if (stop.kind === 'break') return []
    if (stop.kind === 'hub') return count + index === 0 ? [] : [0]
    const merchant =
      stop.kind === 'pickup' ? 1 + day.merchants.findIndex(({ id }) => id === stop.merchant) : 0
    return ordersAt(stop).map((id) => {
      const one = orders[day.orders.findIndex((order) => order.id === id)]!
      return stop.kind === 'drop' ? one.drop : one.picks.find((node) => model.spot[node] === merchant)!
    })
  })
  return nodes
}
