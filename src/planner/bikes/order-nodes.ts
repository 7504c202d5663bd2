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
  const shortest = shortestChain(model, picks, drop)
  const asReady = picks.toSorted((a, b) => model.ready[a]! - model.ready[b]!)
  const same = asReady.every((node, index) => node === shortest.chain[index])
  const doors = picks.reduce((sum, node) => sum + model.doorCost[node]!, 0)
  const load = loadOf(order.pickups)
  const bikes = Uint8Array.from(model.day.bikes, (bike) =>
    reasonAgainst(model.day, order, bike, load) ? 0 : 1,
  )
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

/** The shortest way from the hub by all the picks to the drop; of several, the first in the order of the list. */
function shortestChain({ length, spot, spots }: BikeModel, picks: number[], drop: number) {
  const best = { chain: picks, length: Infinity }
  const chain = picks.slice()
  const taken = new Uint8Array(picks.length)
  const metres = (from: number, to: number) => length[spot[from]! * spots + spot[to]!]!

  function follow(count: number, here: number, sum: number): void {
    if (sum >= best.length) return
    if (count === picks.length) {
      const whole = sum + metres(here, drop)
      if (whole >= best.length) return
      best.chain = chain.slice()
      best.length = whole
      return
    }
    for (let pick = 0; pick < picks.length; pick++) {
      if (taken[pick] === 1) continue
      taken[pick] = 1
      chain[count] = picks[pick]!
      follow(count + 1, picks[pick]!, sum + metres(here, picks[pick]!))
      taken[pick] = 0
    }
  }

  follow(0, 0, 0)
  return best
}

const chainLength = ({ length, spot, spots }: BikeModel, chain: number[]): number =>
  chain.reduce(
    (sum, node, index) => sum + (index ? length[spot[chain[index - 1]!]! * spots + spot[node]!]! : 0),
    0,
  )
