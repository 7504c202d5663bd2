import type { BikeStop } from '../bike-day.ts'
import type { Desk } from './desk.ts'
import type { Way } from '../bikes/door.ts'

/** Seconds between leaving a stop and beginning another, when all in between is done as late as it can. */
export function ridesLeast({ hours }: Way, from: number, to: number): number {
  const { start, leave, lasting, legs, upper, stops } = hours
  if (to >= stops()) throw new Error('no such stop')
  let begin = start[to]!
  for (let stop = to - 1; stop > from; stop--) {
    const pause = leave[stop]! - start[stop]! - lasting[stop]!
    begin = Math.min(upper[stop]!, begin - legs[stop + 1]! - pause - lasting[stop]!)
  }
  const pause = leave[from]! - start[from]! - lasting[from]!
  return start[to]! - (begin - legs[from + 1]! - pause)
}

/** The stop at the hub where the goods of an order are loaded. */
export function visitBefore(way: Way, drop: number): number {
  const at = way.sequence.subarray(0, way.count).indexOf(drop)
  const visit = way.sequence.subarray(0, at).lastIndexOf(0)
  return visit < 0 ? 0 : way.hours.stopOf[visit]!
}

/** How late the stop that is latest is, the end of the shift included. */
export function latenessOf({ sequence, count, hours }: Way, latest: Float64Array, end_s: number): number {
  let late_s = hours.start[hours.stops() - 1]! - end_s
  for (let index = 0; index < count; index++)
    late_s = Math.max(late_s, hours.start[hours.stopOf[index]!]! - latest[sequence[index]!]!)
  return late_s
}

/** When the bike leaves the hub for the trip that has the order: as the plan says it, when the trip has others of it. */
export function leavesAt(
  { day, plan, model, request, starts }: Desk,
  bike: number,
  { sequence, count, hours }: Way,
): number {
  const nodes = sequence.subarray(0, count)
  const visit = nodes.subarray(0, nodes.indexOf(model.orders[request]!.drop)).lastIndexOf(0)
  const end = nodes.indexOf(0, visit + 1)
  const trip = [...nodes.subarray(visit + 1, end < 0 ? count : end)].map((node) => model.requestOf[node]!)
  const planned = departureWith(
    plan.bikes.find((round) => round.bike === day.bikes[bike]!.id)?.stops ?? [],
    new Set(trip.map((one) => day.orders[one]!.id)),
  )
  if (planned !== undefined) return planned
  if (visit >= 0) return hours.leave[hours.stopOf[visit]!]!
  const { locked } = starts.starts[bike]!
  const begun = locked.findLast(({ kind }) => kind === 'hub')
  if (begun) return begun.departure_s
  return hours.start[1]! - model.travel[model.spot[hours.firstNode[1]!]!]!
}

/** When the bike left the hub for the trip that delivers one of these orders. */
function departureWith(stops: readonly BikeStop[], orders: ReadonlySet<string>): number | undefined {
  const drop = stops.findIndex((stop) => stop.kind === 'drop' && orders.has(stop.order))
  return stops.slice(0, Math.max(drop, 0)).findLast(({ kind }) => kind === 'hub')?.departure_s
}
