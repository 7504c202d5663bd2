import type { BikeRound, BikeStop } from '../bike-day.ts'
import type { BikeModel } from './model.ts'
import { MEASURES } from './load.ts'
import { type BikeStart, DONE, ordersAt } from './start.ts'

export function startAfter(
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
