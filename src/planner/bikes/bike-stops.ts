import type { BikeClock } from './clock.ts'
import type { BikeStop } from '../bike-day.ts'
import type { BikeModel } from './model.ts'
import type { BikeStart } from './start.ts'

type Times = { trip: number; arrival_s: number; start_s: number; departure_s: number }

export function stopOf(model: BikeModel, nodes: number[], loaded: string[], times: Times): BikeStop {
  const [node = 0] = nodes
  const order = (one: number) => model.day.orders[model.requestOf[one]!]!.id
  if (node === 0) return { kind: 'hub', orders: nodes.length > 0 ? loaded : [], ...times }
  if (model.isDrop[node] === 1) return { kind: 'drop', order: order(node), ...times }
  const merchant = model.day.merchants[model.spot[node]! - 1]!.id
  return { kind: 'pickup', merchant, orders: nodes.map(order), ...times }
}

/** A bike leaves the hub for the first time as late as what follows allows. */
export function firstStop(model: BikeModel, clock: BikeClock, row: number[]): BikeStop {
  const loaded = ordersLoaded(model, row, clock, 0)
  const lasting = loaded.length > 0 ? model.day.hub.reload_s : 0
  const leg = travelBetween(model, 0, model.spot[clock.firstNode[1]!]!)
  const late =
    clock.breakAfter() === 0 ? clock.start[0]! : Math.max(clock.start[0]!, clock.start[1]! - leg - lasting)
  return { kind: 'hub', trip: 1, orders: loaded, arrival_s: late, start_s: late, departure_s: late + lasting }
}

export function addBreak(
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

export function travelTo(model: BikeModel, clock: BikeClock, start: BikeStart, stop: number): number {
  const from = stop === 1 ? start.spot : model.spot[clock.firstNode[stop - 1]!]!
  const sent = stop === 1 && start.locked.length > 0 && !start.visit && clock.breakAfter() !== 0
  const wait = sent ? start.leave_s - start.locked.at(-1)!.departure_s : 0
  return wait + travelBetween(model, from, model.spot[clock.firstNode[stop]!]!)
}

/** Whose goods are loaded at this visit of the hub. */
export function ordersLoaded(model: BikeModel, row: number[], clock: BikeClock, stop: number): string[] {
  const begin = stop === 0 ? 0 : row.findIndex((_, index) => clock.stopOf[index] === stop) + 1
  const end = row.indexOf(0, begin)
  return row
    .slice(begin, end < 0 ? undefined : end)
    .filter((node) => model.isDrop[node] === 1 && model.orders[model.requestOf[node]!]!.hub)
    .map((node) => model.day.orders[model.requestOf[node]!]!.id)
}

export const details = {
  skill: 'aucun vélo n’a l’équipement ou la personne qu’il faut',
  capacity: 'trop lourd ou trop grand pour chaque vélo',
  cold: 'aucun vélo n’a les caisses froides qu’il faut',
  time: 'aucun vélo ne passe partout à temps',
} as const
