import { anneal, copyRounds, loadRounds } from '../anneal.ts'
import type { BikeDay, BikePlan } from '../bike-day.ts'
import {
  newBikeModel,
  type BikeModel,
  newBikeSearch,
  type BikeSearch,
  DONE,
  readStarts,
  type BikeStarts,
  movedOrders,
  riddenBy,
  writePlan,
} from '../bikes/door.ts'
import type { DoorWindow, Placed } from './window.ts'
import { settle, touch, undo } from '../round-rows.ts'

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
const HEAT = { first: 300, last: 30 }
/** How long room is sought before an order is refused: counted in orders looked at, so that big days cost no more. */
const LOOKS = 3000
const [FEWEST_TRIES, MOST_TRIES] = [12, 40]

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
  return withSearch({ day, plan, model, starts, request, bikes })
}

/** A search of its own for each question: the same question on the same plan has the same answer. */
function withSearch(desk: Omit<Desk, 'search'>): Desk {
  const around = nearestOrders(desk.model, desk.request)
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

/** The hours the order is to be handed over in, for what is asked next. */
export function setWindow({ model, request, starts }: Desk, { from_s, to_s }: DoorWindow): void {
  const { drop, order } = model.orders[request]!
  model.day.orders[request] = { ...order, dropoff: { ...order.dropoff, from_s, to_s } }
  // The hours of an order whose goods are on board are bound by them too, and are not to choose.
  if (starts.pinned[request] !== -1) return
  model.ready[drop] = from_s
  model.latest[drop] = to_s
}

/** Puts the order where it adds least, the others where they are; undefined when no bike can have it so. */
export function putIn(desk: Desk): Placed | undefined {
  const { search, request } = desk
  const { rows, evaluator, field } = search
  let least = Infinity
  let where = -1
  for (let bike = 0; bike < rows.rounds; bike++) {
    const added = evaluator.seek(request, bike, least)
    if (added >= least) continue
    least = added
    where = bike
  }
  if (where < 0) return undefined
  touch(rows, where)
  rows.roundOf[request] = where
  evaluator.place(request, where, 0, 0)
  const placed = placedIn(desk, copyRounds(rows))
  undo(rows, field.requestOf, evaluator.refresh)
  return placed
}

/** The others may give way, as long as each of them keeps a place; undefined when no room was found in a short search. */
export function makeRoom(desk: Desk): Placed | undefined {
  const { search, starts } = withSearch(desk)
  const iterations = Math.round(LOOKS / search.field.requests)
  const bounded = Math.min(MOST_TRIES, Math.max(FEWEST_TRIES, iterations))
  anneal(search, search.rows.rounds, HEAT, { iterations: bounded })
  const placed = new Set(search.best.rounds.flat().map((node) => search.field.requestOf[node]))
  const whole = search.field.absence.every((_, one) => starts.pinned[one] === DONE || placed.has(one))
  return whole ? placedIn(desk, search.best.rounds) : undefined
}

function placedIn({ day, plan: before, model, starts, request }: Desk, rows: number[][]): Placed {
  const plan = writePlan(model, starts, rows)
  const { id } = day.orders[request]!
  const added = riddenBy(day, plan).distance_m - riddenBy(day, before).distance_m
  const found = plan.bikes.flatMap(({ bike, stops }) =>
    stops.flatMap((stop) =>
      stop.kind === 'drop' && stop.order === id ? [{ bike, drop_s: stop.start_s }] : [],
    ),
  )
  if (!found[0]) throw new Error(`${id} has lost its place`)
  const moved = movedOrders(before.bikes, plan.bikes).filter((one) => one !== id)
  return { plan, ...found[0], addedDistance_m: added, moved }
}
