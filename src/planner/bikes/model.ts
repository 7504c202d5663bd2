import { legsOf } from '../bike-legs.ts'
import type { Bike, BikeDay, ColdKind, Order, Pickup } from '../bike-day.ts'

/** Weight, volume, then the volume of each cold class: what a load is counted in. */
export const MEASURES = 6
export const colds: ColdKind[] = ['le8', 'le4', 'le2', 'frozen']

/**
 * A day on typed arrays. Node 0 is a visit of the hub; each collection at a merchant and each drop is a node. Goods that
 * wait at the hub have no node: they are loaded when the trip of their order begins.
 */
export type BikeModel = {
  day: BikeDay
  nodes: number
  /** Where a node is: 0 the hub, then the merchants, then the doors. */
  spot: Int32Array
  spots: number
  length: Float64Array
  travel: Float64Array
  requestOf: Int32Array
  isDrop: Uint8Array
  ready: Float64Array
  latest: Float64Array
  service: Float64Array
  /** Seconds between leaving this node and the drop, at most. */
  onBoard: Float64Array
  loads: Float64Array
  limits: Float64Array
  shiftEnd: Float64Array
  orders: OrderNodes[]
}

export type OrderNodes = {
  order: Order
  picks: number[]
  drop: number
  hub: { ready: number; onBoard: number; load: number[] } | undefined
  /** Two good ways of collecting everything from the hub: the shortest, and as goods get ready. */
  chains: number[][]
  /** Metres of each chain, from the hub to the drop. */
  lengths: number[]
  bikes: Uint8Array
}

export function newBikeModel(day: BikeDay): BikeModel {
  const merchantSpot = new Map(day.merchants.map(({ id }, index) => [id, index + 1]))
  const count = 1 + day.orders.reduce((sum, one) => sum + 1 + one.pickups.filter(isAway).length, 0)
  const spots = 1 + day.merchants.length + day.orders.length
  const leg = legsOf(day)
  const length = new Float64Array(spots * spots)
  const travel = new Float64Array(spots * spots)
  for (let from = 0; from < spots; from++)
    for (let to = 0; to < spots; to++) {
      const { length_m, travel_s } = leg(from, to)
      length[from * spots + to] = length_m
      travel[from * spots + to] = travel_s
    }
  const model: BikeModel = {
    day,
    nodes: count,
    spot: new Int32Array(count),
    spots,
    length,
    travel,
    requestOf: new Int32Array(count).fill(-1),
    isDrop: new Uint8Array(count),
    ready: new Float64Array(count),
    latest: new Float64Array(count).fill(Infinity),
    service: new Float64Array(count),
    onBoard: new Float64Array(count).fill(Infinity),
    loads: new Float64Array(count * MEASURES),
    limits: Float64Array.from(day.bikes.flatMap((bike) => limitsOf(bike, day.box_volume_ml))),
    shiftEnd: Float64Array.from(day.bikes, ({ shift_end_s }) => shift_end_s),
    orders: [],
  }
  let node = 1
  day.orders.forEach((order, request) => {
    const picks = order.pickups.filter(isAway).map((pickup) => {
      const merchant = merchantSpot.get(pickup.place) ?? 0
      model.spot[node] = merchant
      model.service[node] = day.merchants[merchant - 1]?.visit_s ?? 0
      model.ready[node] = Math.max(pickup.ready_s, order.announced_s)
      model.onBoard[node] = pickup.max_on_board_s ?? Infinity
      model.loads.set(loadOf([pickup]), node * MEASURES)
      model.requestOf[node] = request
      return node++
    })
    addDrop(model, order, request, node)
    model.orders.push(orderNodes(model, order, picks, node++))
  })
  return model
}

const isAway = ({ place }: Pickup) => place !== 'hub'

function addDrop(model: BikeModel, order: Order, request: number, node: number): void {
  const { day } = model
  const { from_s, to_s, service_s, floor, no_lift } = order.dropoff
  model.spot[node] = 1 + day.merchants.length + request
  model.isDrop[node] = 1
  model.ready[node] = from_s
  model.latest[node] = to_s
  model.service[node] = service_s + (no_lift ? floor * day.stairs_s_per_floor : 0)
  model.loads.set(
    loadOf(order.pickups).map((measure) => -measure),
    node * MEASURES,
  )
  model.requestOf[node] = request
}

function orderNodes(model: BikeModel, order: Order, picks: number[], drop: number): OrderNodes {
  const waiting = order.pickups.filter((pickup) => !isAway(pickup))
  const hub = {
    ready: Math.max(order.announced_s, ...waiting.map(({ ready_s }) => ready_s)),
    onBoard: Math.min(...waiting.map(({ max_on_board_s }) => max_on_board_s ?? Infinity)),
    load: loadOf(waiting),
  }
  const shortest = permutations(picks)
    .map((chain) => ({ chain, length: chainLength(model, [0, ...chain, drop]) }))
    .reduce((best, one) => (one.length < best.length ? one : best))
  const asReady = picks.toSorted((a, b) => model.ready[a]! - model.ready[b]!)
  const same = asReady.every((node, index) => node === shortest.chain[index])
  const bikes = Uint8Array.from(model.day.bikes, (bike) => (reasonAgainst(model.day, order, bike) ? 0 : 1))
  return {
    order,
    picks,
    drop,
    hub: waiting.length > 0 ? hub : undefined,
    chains: same ? [asReady] : [shortest.chain, asReady],
    lengths: [shortest.length, chainLength(model, [0, ...asReady, drop])],
    bikes,
  }
}

const permutations = (nodes: number[]): number[][] =>
  nodes.length === 0
    ? [[]]
    : nodes.flatMap((one, index) => permutations(nodes.toSpliced(index, 1)).map((rest) => [one, ...rest]))

const chainLength = ({ length, spot, spots }: BikeModel, chain: number[]): number =>
  chain.reduce(
    (sum, node, index) => sum + (index ? length[spot[chain[index - 1]!]! * spots + spot[node]!]! : 0),
    0,
  )

const loadOf = (pickups: Pickup[]): number[] => [
  pickups.reduce((sum, { weight_g }) => sum + weight_g, 0),
  pickups.reduce((sum, { volume_ml }) => sum + volume_ml, 0),
  ...colds.map((cold) => pickups.reduce((sum, one) => sum + (one.class === cold ? one.volume_ml : 0), 0)),
]

const limitsOf = (bike: Bike, box_volume_ml: number): number[] => [
  bike.payload_g,
  bike.volume_ml,
  ...colds.map((cold) => bike.cold_boxes[cold] * box_volume_ml),
]

/** Why a bike could not take an order even alone, or undefined. */
export function reasonAgainst(
  day: BikeDay,
  order: Order,
  bike: Bike,
): 'skill' | 'capacity' | 'cold' | undefined {
  const load = loadOf(order.pickups)
  const over = limitsOf(bike, day.box_volume_ml).map((limit, measure) => load[measure]! > limit)
  if (order.heavy && !bike.skills.includes('heavy')) return 'skill'
  if (load.at(-1)! > 0 && !bike.skills.includes('freezer-box')) return 'skill'
  if (over[0] || over[1]) return 'capacity'
  return over.some(Boolean) ? 'cold' : undefined
}
