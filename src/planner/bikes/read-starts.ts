import type { BikeRound } from '../bike-day.ts'
import type { BikeModel } from './model.ts'
import { MEASURES } from './load.ts'
import { startAfter } from './start-after.ts'
import { type BikeStart, type BikeStarts, ordersAt } from './start.ts'

/** The starts of all bikes; orders begun in the locked part stay with their bike, and only what is left of them is free. */
export function readStarts(model: BikeModel): BikeStarts {
  const { day } = model
  const requests = new Map(day.orders.map(({ id }, request) => [id, request]))
  const pinned = new Int32Array(day.orders.length).fill(-1)
  const found = day.bikes.map((bike, index) => {
    const round = day.current?.bikes.find((one) => one.bike === bike.id)
    const count = Math.min(day.locked?.[bike.id] ?? 0, round?.stops.length ?? 0)
    const start =
      count > 0 && round ? startAfter(model, round, count, index, pinned) : freshStart(model, index)
    return { start, row: round ? freeNodes(model, requests, round, count) : [] }
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

/** The stops that the plan under way has after its locked ones, as nodes; the last visit of the hub is implied. */
function freeNodes(
  model: BikeModel,
  requests: ReadonlyMap<string, number>,
  round: BikeRound,
  count: number,
): number[] {
  const { day, orders } = model
  const nodes = round.stops.slice(count, -1).flatMap((stop, index): number[] => {
    if (stop.kind === 'break') return []
    if (stop.kind === 'hub') return count + index === 0 ? [] : [0]
    const merchant =
      stop.kind === 'pickup' ? 1 + day.merchants.findIndex(({ id }) => id === stop.merchant) : 0
    return ordersAt(stop).map((id) => {
      const one = orders[requests.get(id) ?? -1]!
      return stop.kind === 'drop' ? one.drop : one.picks.find((node) => model.spot[node] === merchant)!
    })
  })
  return nodes
}
