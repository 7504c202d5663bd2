import type { BikeDay, Order } from '../bike-day.ts'

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
  /** What a visit there costs besides its ways, in metres: shops alone have one. */
  doorCost: Float64Array
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
  /** What each chain costs from the hub to the drop, in metres. */
  lengths: number[]
  bikes: Uint8Array
}
