import { newBikeClock, type BikeClock } from './clock.ts'
import type { BikeModel } from './model.ts'
import type { BikeStart } from './start.ts'
import { newChains } from './order-chains.ts'
import type { Evaluator } from '../round-evaluator.ts'
import type { Rows } from '../round-rows.ts'

/** A row with one more order in it that keeps every rule, and its hours. */
export type Way = {
  sequence: Int32Array
  count: number
  hours: BikeClock
  stopOf: (node: number) => number
}

/** `ways`: visits the first ways of inserting an order on a bike, whatever the skills, at most so many of them. */
export type OrderEvaluator = Evaluator & {
  ways: (request: number, bike: number, most: number, visit: (way: Way) => void) => void
}

const BIKE_USED_M = 1000
const CHAINS_TRIED = 8

/**
 * Whole orders on bikes. Ways of inserting an order are listed by what they add in metres, then the bike's hours are
 * worked out for the cheapest ones until one keeps every rule.
 */
export function orderEvaluator(
  model: BikeModel,
  starts: BikeStart[],
  pinned: Int32Array,
  rows: Rows,
): OrderEvaluator {
  const { at, size, stride, cost } = rows
  const clock = newBikeClock(model, starts)
  const early = new Float64Array(rows.rounds * stride)
  const late = new Float64Array(rows.rounds * stride)
  const chosen = new Int32Array(stride)
  const found = new Int32Array(2)
  const chains = newChains(model, starts, rows, early, late)
  let chosenCount = 0

  function refresh(round: number): void {
    const base = round * stride
    const count = size[round]!
    cost[round] = 0
    const used = count > 0 || starts[round]!.locked.length > 0
    if (!clock.run(round, at, base, count)) {
      // A row under ruin may be out of its hours for a while: nothing is promised of it but that it costs.
      cost[round] = count > 0 ? 1e7 : 0
      early.fill(0, base, base + count)
      late.fill(Infinity, base, base + count)
      return
    }
    cost[round] = used ? clock.cost() + BIKE_USED_M : 0
    for (let index = 0; index < count; index++) early[base + index] = clock.leave[clock.stopOf[index]!]!
    chains.readLate(round)
  }

  function seek(request: number, round: number, limit: number): number {
    if (starts[round]!.closed || model.orders[request]!.bikes[round] === 0) return Infinity
    if (pinned[request]! >= 0 && pinned[request] !== round) return Infinity
    const before = cost[round]!
    let best = limit
    chains.list(request, round, pinned[request]! >= 0, limit)
    for (let tried = 0; tried < CHAINS_TRIED; tried++) {
      const count = chains.next(best)
      if (count === 0) break
      if (!chains.seemsInTime(count) || !clock.run(round, chains.sequence, 0, count)) continue
      const added = clock.cost() + BIKE_USED_M - before
      if (added >= best) continue
      best = added
      chosen.set(chains.sequence.subarray(0, count))
      chosenCount = count
    }
    return best < limit ? best : Infinity
  }

  function place(request: number, round: number): void {
    if (seek(request, round, Infinity) === Infinity) throw new Error('an order does not fit where it fitted')
    at.set(chosen.subarray(0, chosenCount), round * stride)
    size[round] = chosenCount
    refresh(round)
  }

  function ways(request: number, round: number, most: number, visit: (way: Way) => void): void {
    if (starts[round]!.closed) return
    const { sequence } = chains
    chains.readLate(round)
    chains.list(request, round, false, Infinity)
    for (let tried = 0; tried < most; tried++) {
      const count = chains.next(Infinity)
      if (count === 0) return
      if (!clock.run(round, sequence, 0, count)) continue
      visit({ sequence, count, hours: clock, stopOf: (node) => clock.stopOf[sequence.indexOf(node)]! })
    }
  }

  /** Visits of the hub that part nothing any more are left out. */
  function tidy(round: number): void {
    const start = round * stride
    const end = start + size[round]!
    const { loads } = starts[round]!
    let kept = start
    for (let index = start; index < end; index++) {
      const useless = at[index] === 0 && (kept === start ? loads : at[kept - 1] === 0)
      if (!useless) at[kept++] = at[index]!
    }
    while (kept > start && at[kept - 1] === 0) kept--
    size[round] = kept - start
    refresh(round)
  }
  return { refresh, seek, found, place, tidy, ways }
}
