import { loadRounds } from '../best-rounds.ts'
import type { BikeDay, BikePlan } from '../bike-day.ts'
import {
  newBikeModel,
  type BikeModel,
  newBikeSearch,
  type BikeSearch,
  DONE,
  readStarts,
  type BikeStarts,
} from '../bikes/door.ts'
import { settle, touch } from '../round-rows.ts'

/** A plan laid open for one order: everything else is in its place, and nothing else may fall out of it. */
export type Desk = {
  day: BikeDay
  plan: BikePlan
  model: BikeModel
  starts: BikeStarts
  search: BikeSearch
  request: number
  /** The bikes that are asked. */
  bikes: number[]
}

const SEED = 1
const CENTRES = 8
export const HEAT = { first: 300, last: 30 }
/** How long room is sought before an order is refused: counted in orders looked at, so that big days cost no more. */
export const LOOKS = 3000
export const [FEWEST_TRIES, MOST_TRIES] = [12, 40]

/** `id`: an order of the day, which the plan may have or not. */
export function openDesk(day: BikeDay, plan: BikePlan, id: string): Desk {
  const request = day.orders.findIndex((order) => order.id === id)
  const { locked, ...free } = day
  const orders = [...day.orders]
  const under = { ...free, orders, current: plan, ...(day.now_s === null || !locked ? {} : { locked }) }
  const model = newBikeModel(under)
  const starts = readStarts(model)
  const inRow = new Set(starts.rows.flat().map((node) => model.requestOf[node]))
  day.orders.forEach((_, other) => {
    if (other !== request && !inRow.has(other) && starts.pinned[other] === -1) starts.pinned[other] = DONE
  })
  const bikes = day.bikes.map((_, bike) => bike)
  // around nothing: it is put in between, and nothing is taken apart
  return withSearch({ day, plan, model, starts, request, bikes }, [])
}

/** A search of its own for each question: the same question on the same plan has the same answer. */
export function withSearch(
  desk: Omit<Desk, 'search'>,
  around = nearestOrders(desk.model, desk.request),
): Desk {
  const calm = desk.day.now_s !== null
  const search = newBikeSearch(desk.model, desk.starts, { seed: SEED, around, calm })
  layOut({ ...desk, search })
  return { ...desk, search }
}

/** The rows of the plan, the order left out, and the visits of the hub that this makes useless. */
function layOut({ model, starts, request, search }: Desk): void {
  const { rows, evaluator } = search
  const isOther = (node: number) => node === 0 || model.requestOf[node] !== request
  loadRounds(
    search,
    starts.rows.map((row) => row.filter(isOther)),
  )
  for (let bike = 0; bike < rows.rounds; bike++) {
    touch(rows, bike)
    evaluator.tidy(bike)
  }
  settle(rows)
}

function nearestOrders({ orders, spot, spots, length }: BikeModel, request: number): number[] {
  const gap = (other: number) => length[spot[orders[request]!.drop]! * spots + spot[orders[other]!.drop]!]!
  const others = orders.map((_, other) => other).filter((other) => other !== request)
  return [request, ...others.toSorted((a, b) => gap(a) - gap(b)).slice(0, CENTRES - 1)]
}
