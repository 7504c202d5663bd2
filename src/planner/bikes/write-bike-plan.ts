import type { BikeClock } from './clock.ts'
import type { BikeRound, BikeStop, Unassigned } from '../bike-day.ts'
import { reasonAgainst, type BikeModel } from './model.ts'
import type { BikeStart } from './start.ts'

/** The stops of a bike with their hours, for a row that keeps every rule; undefined for a bike that does nothing. */
export function writeRound(
  model: BikeModel,
  start: BikeStart,
  clock: BikeClock,
  bike: number,
  row: number[],
): BikeRound | undefined {
  const { day } = model
  const id = day.bikes[bike]!.id
  const { locked } = start
  if (start.home && row.length === 0) return { bike: id, stops: locked }
  if (row.length === 0 && locked.length === 0) return undefined
  if (!clock.run(bike, Int32Array.from(row), 0, row.length))
    throw new Error(`${id}: a kept row breaks a rule`)
  const stops = [...locked]
  let trip = start.trip
  if (locked.length === 0) stops.push(firstStop(model, clock, row))
  if (start.visit) stops.push(longerVisit(model, stops.pop()!, clock, row, trip))
  addBreak(stops, model, clock, bike, 0, trip)
  for (let stop = 1; stop < clock.stops(); stop++) {
    const last = stop === clock.stops() - 1
    const nodes = row.filter((_, index) => clock.stopOf[index] === stop)
    if (nodes[0] === 0) trip++
    const leave_s = last ? clock.start[stop]! : clock.start[stop]! + clock.lasting[stop]!
    const arrival_s = stops.at(-1)!.departure_s + travelTo(model, clock, start, stop)
    const times = { trip, arrival_s, start_s: clock.start[stop]!, departure_s: leave_s }
    stops.push(stopOf(model, nodes, ordersLoaded(model, row, clock, stop), times))
    if (!last) addBreak(stops, model, clock, bike, stop, trip)
  }
  return { bike: id, stops }
}

/** The stop under way, with what it takes on besides. */
function longerVisit(
  model: BikeModel,
  stop: BikeStop,
  clock: BikeClock,
  row: number[],
  trip: number,
): BikeStop {
  if (stop.kind !== 'hub' && stop.kind !== 'pickup') throw new Error(`no goods at a ${stop.kind}`)
  const nodes = row.filter((_, index) => clock.stopOf[index] === 0)
  const joining = nodes.map((node) => model.day.orders[model.requestOf[node]!]!.id)
  const orders = [...stop.orders, ...(stop.kind === 'hub' ? ordersLoaded(model, row, clock, 0) : joining)]
  const start_s = clock.start[0]!
  return { ...stop, trip, orders, start_s, departure_s: start_s + clock.lasting[0]! }
}

type Times = { trip: number; arrival_s: number; start_s: number; departure_s: number }

function stopOf(model: BikeModel, nodes: number[], loaded: string[], times: Times): BikeStop {
  const [node = 0] = nodes
  const order = (one: number) => model.day.orders[model.requestOf[one]!]!.id
  if (node === 0) return { kind: 'hub', orders: nodes.length > 0 ? loaded : [], ...times }
  if (model.isDrop[node] === 1) return { kind: 'drop', order: order(node), ...times }
  const merchant = model.day.merchants[model.spot[node]! - 1]!.id
  return { kind: 'pickup', merchant, orders: nodes.map(order), ...times }
}

/** A bike leaves the hub for the first time as late as what follows allows. */
function firstStop(model: BikeModel, clock: BikeClock, row: number[]): BikeStop {
  const loaded = ordersLoaded(model, row, clock, 0)
  const lasting = loaded.length > 0 ? model.day.hub.reload_s : 0
  const leg = travelBetween(model, 0, model.spot[clock.firstNode[1]!]!)
  const late =
    clock.breakAfter() === 0 ? clock.start[0]! : Math.max(clock.start[0]!, clock.start[1]! - leg - lasting)
  return { kind: 'hub', trip: 1, orders: loaded, arrival_s: late, start_s: late, departure_s: late + lasting }
}

function addBreak(
  stops: BikeStop[],
  model: BikeModel,
  clock: BikeClock,
  bike: number,
  stop: number,
  trip: number,
): void {
  const pause = model.day.bikes[bike]!.break
  if (clock.breakAfter() !== stop || !pause) return
  const departure_s = clock.leave[stop]!
  const arrival_s = stops.at(-1)!.departure_s
  stops.push({ kind: 'break', trip, arrival_s, start_s: departure_s - pause.duration_s, departure_s })
}

const travelBetween = ({ travel, spots }: BikeModel, from: number, to: number) => travel[from * spots + to]!

function travelTo(model: BikeModel, clock: BikeClock, start: BikeStart, stop: number): number {
  const from = stop === 1 ? start.spot : model.spot[clock.firstNode[stop - 1]!]!
  const sent = stop === 1 && start.locked.length > 0 && !start.visit && clock.breakAfter() !== 0
  const wait = sent ? start.leave_s - start.locked.at(-1)!.departure_s : 0
  return wait + travelBetween(model, from, model.spot[clock.firstNode[stop]!]!)
}

/** Whose goods are loaded at this visit of the hub. */
function ordersLoaded(model: BikeModel, row: number[], clock: BikeClock, stop: number): string[] {
  const begin = stop === 0 ? 0 : row.findIndex((_, index) => clock.stopOf[index] === stop) + 1
  const end = row.indexOf(0, begin)
  return row
    .slice(begin, end < 0 ? undefined : end)
    .filter((node) => model.isDrop[node] === 1 && model.orders[model.requestOf[node]!]!.hub)
    .map((node) => model.day.orders[model.requestOf[node]!]!.id)
}

const details = {
  skill: 'aucun vélo n’a l’équipement ou la personne qu’il faut',
  capacity: 'trop lourd ou trop grand pour chaque vélo',
  cold: 'aucun vélo n’a les caisses froides qu’il faut',
  time: 'aucun vélo ne passe partout à temps',
} as const

/** Why an order is left: what forbids it on every bike, else time. */
export function unassignedOf({ day }: BikeModel, request: number): Unassigned {
  const order = day.orders[request]!
  const reasons = day.bikes.map((bike) => reasonAgainst(day, order, bike))
  const same = reasons[0] && reasons.every((one) => one === reasons[0]) ? reasons[0] : undefined
  const reason = same ?? (reasons.every(Boolean) ? 'other' : 'time')
  return {
    order: order.id,
    reason,
    detail: reason === 'other' ? 'aucun vélo ne convient en tout' : details[reason],
  }
}
