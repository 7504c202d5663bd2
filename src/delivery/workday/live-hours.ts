import type { BikeStop } from '#planner'
import type { Ways } from './live-ways.ts'

/** A stop of a plan that is done. `at_s`: when, as it was noted; undefined when only what came after says that it is done. */
export type DoneStop = { stop: BikeStop; at_s: number | undefined }

/**
 * Stops that are done, with hours that a bike could have ridden: each is left when it was noted, or early enough for what came next.
 * The last one is left exactly when it was noted.
 */
export function livedHours(ways: Ways, bike: string, done: readonly DoneStop[], over: boolean): BikeStop[] {
  const lived: BikeStop[] = []
  let limit_s = Infinity
  for (let index = done.length - 1; index >= 0; index--) {
    const { stop, at_s } = done[index]!
    const service_s = ways.service_s(stop, bike, endOf(index, over ? done.length - 1 : -1))
    const departure_s = Math.min(at_s ?? Infinity, limit_s)
    const start_s = departure_s - service_s
    const before = done[index - 1]?.stop
    const travel_s = before ? travelBetween(ways, done, index) : 0
    limit_s = start_s - travel_s
    lived.unshift({ ...stop, arrival_s: start_s, start_s, departure_s })
  }
  return lived.map((stop, index) => {
    const before = lived[index - 1]
    return before ? { ...stop, arrival_s: before.departure_s + travelBetween(ways, done, index) } : stop
  })
}

/** Where a break is taken is where the stop before it was. */
function placeAt(ways: Ways, stops: readonly { stop: BikeStop }[], index: number): number {
  for (let here = index; here >= 0; here--) {
    const place = ways.placeOf(stops[here]!.stop)
    if (place !== undefined) return place
  }
  return 0
}

const travelBetween = (ways: Ways, stops: readonly { stop: BikeStop }[], index: number): number =>
  ways.leg(placeAt(ways, stops, index - 1), placeAt(ways, stops, index)).travel_s

const endOf = (index: number, last: number) =>
  index === 0 ? ('first' as const) : index === last ? ('last' as const) : undefined

type From = { place: number; departure_s: number } | undefined

/**
 * When the stops still to come are expected: a bike is never anywhere before it can be, and nothing is done before `now_s`. `eager`:
 * a bike ahead of its plan goes on as soon as goods and doors allow; else it waits for the hours of the plan.
 */
export function expectedHours(
  ways: Ways,
  bike: string,
  from: From,
  coming: readonly BikeStop[],
  now_s: number,
  eager: boolean,
): BikeStop[] {
  let here = from?.place ?? 0
  let left_s = from?.departure_s
  return coming.map((stop, index) => {
    const last = index === coming.length - 1
    const end = left_s === undefined ? 'first' : last ? 'last' : undefined
    const next = ways.placeOf(stop) ?? here
    const service_s = ways.service_s(stop, bike, end)
    if (left_s === undefined) {
      const departure_s = Math.max(stop.start_s + service_s, now_s)
      const start_s = departure_s - service_s
      left_s = departure_s
      return { ...stop, arrival_s: start_s, start_s, departure_s }
    }
    const arrival_s = Math.max(left_s + ways.leg(here, next).travel_s, end === 'last' ? now_s : 0)
    const wait_s = eager ? ways.earliest_s(stop, bike) : stop.start_s
    const start_s = end === 'last' ? arrival_s : Math.max(arrival_s, wait_s)
    // Whoever is still there at this minute leaves in the next one at the soonest.
    const departure_s = end === 'last' ? start_s : Math.max(start_s + service_s, index === 0 ? now_s + 60 : 0)
    here = next
    left_s = departure_s
    return { ...stop, arrival_s, start_s, departure_s }
  })
}
