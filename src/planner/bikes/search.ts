import { newSearch, type Search } from '../search.ts'
import type { BikeModel } from './model.ts'
import { newCalm, type Calm } from './calm.ts'
import { DONE, type BikeStarts } from './start.ts'
import { newChance } from '../chance.ts'
import { orderEvaluator, type OrderEvaluator } from './insert-order.ts'
import { newRows } from '../round-rows.ts'
import type { Field } from '../ruin-strings.ts'

/** What leaving an order out costs, in metres; and an order whose goods are on board already. */
const LEFT_OUT_M = 1e6
const BEGUN_M = 1e8
const NEAR = 100
/** A metre for so many seconds between two windows: what is near is near in time too. */
const METRES_PER_S = 0.5

/** How a search goes about a day: what it draws, around which orders it looks (all when not said), how much it takes apart. */
export type Manner = { seed: number; around?: number[]; average?: number; calm?: boolean }

export type BikeSearch = Search & { calm: Calm; ways: OrderEvaluator['ways'] }

export function newBikeSearch(model: BikeModel, starts: BikeStarts, manner: Manner): BikeSearch {
  const { orders, day } = model
  const rows = newRows(day.bikes.length, model.nodes + orders.length * 2 + 2, orders.length)
  const evaluator = orderEvaluator(model, starts.starts, starts.pinned, rows)
  const calm = newCalm(model, starts, rows)
  const penalty = manner.calm ? calm.penalty : () => 0
  const field = fieldOf(model, starts.pinned, manner)
  return { ...newSearch(field, rows, evaluator, newChance(manner.seed), penalty), calm, ways: evaluator.ways }
}

function fieldOf(model: BikeModel, pinned: Int32Array, { around, average = 10 }: Manner): Field {
  const { day, orders } = model
  const width = Math.min(NEAR, orders.length)
  const list = (key: (request: number) => number) => Float64Array.from(orders, (_, request) => key(request))
  const dropoff = (request: number) => day.orders[request]!.dropoff
  const gap = (from: number, to: number) =>
    model.length[model.spot[orders[from]!.drop]! * model.spots + model.spot[orders[to]!.drop]!]! +
    Math.abs(dropoff(from).from_s - dropoff(to).from_s) * METRES_PER_S
  const centres = around ?? orders.map((_, request) => request)
  const near = new Int32Array(width * centres.length)
  centres.forEach((from, line) => {
    const gaps = orders.map((_, to) => (to === from ? -1 : gap(from, to)))
    const sorted = gaps.map((_, to) => to).toSorted((a, b) => gaps[a]! - gaps[b]!)
    near.set(
      sorted.slice(0, width).map((request) => orders[request]!.drop),
      line * width,
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
    average,
    whole: 0,
    alike: false,
    severalTrips: false,
    deeper: 0.01,
    done: (request) => pinned[request] === DONE,
    clockEvery: 1,
  }
}
