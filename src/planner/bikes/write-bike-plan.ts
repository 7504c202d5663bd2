import type { BikeClock } from './clock.ts'
import type { BikeRound, BikeStop } from '../bike-day.ts'
import type { BikeModel } from './model.ts'
import type { BikeStart } from './start.ts'
import { waitUnladen } from './wait-unladen.ts'
import { stopOf, firstStop, addBreak, travelTo, ordersLoaded } from './bike-stops.ts'

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
  return waitUnladen(day, { bike: id, stops }, locked.length)
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
