import { anneal, keepBest, loadRounds, newSearch, wholeCost, type Search } from './anneal.ts'
import { newBikeClock } from './bike-clock.ts'
import type { BikeDay, BikePlan, BikeRound } from './bike-day.ts'
import { newBikeModel, type BikeModel } from './bike-model.ts'
import { DONE, readStarts, type BikeStart } from './bike-start.ts'
import { newChance } from './chance.ts'
import { orderEvaluator } from './insert-order.ts'
import { newRows, settle } from './round-rows.ts'
import type { Field } from './ruin-strings.ts'
import type { Effort } from './solve.ts'
import { unassignedOf, writeRound } from './write-bike-plan.ts'

const LEFT_OUT_M = 1e6
const BEGUN_M = 1e8
const HEAT = { first: 600, last: 20 }
const NEAR = 100
/** A metre for so many seconds between two slots: what is near is near in time too. */
const METRES_PER_S = 0.5

export type BikeDayPlan = { plan: BikePlan; iterations: number; first_ms: number }

/**
 * Plans a day of deliveries by bike. A day that was interrupted keeps the plan under way, the urgent orders are put in it,
 * and the search goes on only when some order is still left. `first_ms`: when a first whole plan stood, on the clock given.
 */
export function planBikeDay(day: BikeDay, effort: Effort): BikeDayPlan {
  const begun = effort.clock()
  const model = newBikeModel(day)
  const { starts, rows, pinned } = readStarts(model)
  const search = newBikeSearch(model, starts, pinned, effort.seed)
  loadRounds(search, rows)
  search.recreate(search.rows.rounds)
  settle(search.rows)
  keepBest(search, wholeCost(search))
  const first_ms = effort.clock() - begun
  const first = { ...search.best, left: search.rows.banked }
  if (day.now_s === null || first.left > 0) {
    const { iterations, clock, seconds } = effort
    const until_ms = begun + seconds * 1000
    anneal(
      search,
      search.rows.rounds,
      HEAT,
      iterations === undefined ? { clock, until_ms } : { clock, iterations },
    )
    // A plan under way is not disturbed for kilometres alone.
    if (day.now_s !== null && first.cost - search.best.cost < LEFT_OUT_M / 2) search.best = first
  }
  return { plan: writePlan(model, starts, rows, search), iterations: search.iterations, first_ms }
}

function newBikeSearch(model: BikeModel, starts: BikeStart[], pinned: Int32Array, seed: number): Search {
  const chance = newChance(seed)
  const rows = newRows(
    model.day.bikes.length,
    model.nodes + model.day.orders.length * 2 + 2,
    model.day.orders.length,
  )
  return newSearch(fieldOf(model, pinned), rows, orderEvaluator(model, starts, pinned, rows), chance)
}

function fieldOf(model: BikeModel, pinned: Int32Array): Field {
  const { day, orders } = model
  const width = Math.min(NEAR, orders.length)
  const list = (key: (request: number) => number) => Float64Array.from(orders, (_, request) => key(request))
  const dropoff = (request: number) => day.orders[request]!.dropoff
  const gap = (from: number, to: number) =>
    model.length[model.spot[orders[from]!.drop]! * model.spots + model.spot[orders[to]!.drop]!]! +
    Math.abs(dropoff(from).from_s - dropoff(to).from_s) * METRES_PER_S
  const near = new Int32Array(width * orders.length)
  orders.forEach((_, from) => {
    const gaps = orders.map((_, to) => (to === from ? -1 : gap(from, to)))
    const sorted = gaps.map((_, to) => to).toSorted((a, b) => gaps[a]! - gaps[b]!)
    near.set(
      sorted.slice(0, width).map((request) => orders[request]!.drop),
      from * width,
    )
  })
  return {
    requests: orders.length,
    requestOf: model.requestOf,
    near,
    width,
    keys: [
      list((request) => dropoff(request).to_s),
      list((request) => dropoff(request).to_s),
      list((request) => -orders[request]!.picks.length),
      list((request) => dropoff(request).to_s - dropoff(request).from_s),
      list((request) => -model.length[model.spot[orders[request]!.drop]!]!),
    ],
    absence: list((request) => (pinned[request]! >= 0 ? BEGUN_M : LEFT_OUT_M)),
    alike: false,
    severalTrips: false,
    deeper: 0.01,
    done: (request) => pinned[request] === DONE,
    clockEvery: 1,
  }
}

function writePlan(model: BikeModel, starts: BikeStart[], given: number[][], { best }: Search): BikePlan {
  const { day } = model
  const clock = newBikeClock(model, starts)
  const bikes = day.bikes.flatMap((_, bike): BikeRound[] => {
    const row = best.rounds[bike] ?? []
    const same = row.length > 0 && row.join() === given[bike]?.join()
    const kept = same ? day.current?.bikes.find((round) => round.bike === day.bikes[bike]!.id) : undefined
    const round = kept ?? writeRound(model, starts[bike]!, clock, bike, row)
    return round ? [round] : []
  })
  const served = new Set(
    bikes.flatMap(({ stops }) => stops.map((stop) => (stop.kind === 'drop' ? stop.order : ''))),
  )
  const left = day.orders.flatMap(({ id }, request) => (served.has(id) ? [] : [unassignedOf(model, request)]))
  return { format: 'beffroi-bike-plan-1', day: day.id, bikes, unassigned: left }
}
