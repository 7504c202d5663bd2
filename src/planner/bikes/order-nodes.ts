import type { Order } from '../bike-day.ts'
import { isAway, loadOf, reasonAgainst } from './load.ts'
import type { BikeModel, OrderNodes } from './model.ts'

export function orderNodes(model: BikeModel, order: Order, picks: number[], drop: number): OrderNodes {
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
  const doors = picks.reduce((sum, node) => sum + model.doorCost[node]!, 0)
  const bikes = Uint8Array.from(model.day.bikes, (bike) => (reasonAgainst(model.day, order, bike) ? 0 : 1))
  return {
    order,
    picks,
    drop,
    hub: waiting.length > 0 ? hub : undefined,
    chains: same ? [asReady] : [shortest.chain, asReady],
    lengths: [shortest.length + doors, chainLength(model, [0, ...asReady, drop]) + doors],
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
