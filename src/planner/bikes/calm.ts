import type { BikeModel } from './model.ts'
import type { BikeStarts } from './start.ts'
import { inCommon } from './moved-orders.ts'
import type { Rows } from '../round-rows.ts'

const MOST_MOVED = 2
const WORTH_IT_S = 180
const DISTURBED = 1e9

/**
 * A plan under way is not upset for little: an urgent order may move two deliveries at most, unless the bikes then ride three
 * minutes less than if it were only put in between (issue 4). Said as what a plan costs besides its metres.
 */
export type Calm = { penalty: () => number; compareWith: (rides_s: number) => void; rides_s: () => number }

export function newCalm(model: BikeModel, { starts, rows: given }: BikeStarts, rows: Rows): Calm {
  const { travel, spots, spot, isDrop, requestOf } = model
  const before = given.map((row) => row.filter((node) => isDrop[node] === 1))
  const known = new Set(before.flat().map((node) => requestOf[node]))
  // Each delivery that is moved has to be worth three minutes by itself.
  const worth_m = (WORTH_IT_S * model.day.speed_m_per_h) / 3600
  let enough_s = -Infinity

  function moved(): number {
    let sum = 0
    for (let bike = 0; bike < rows.rounds; bike++) if (!isAsGiven(bike)) sum += movedFrom(bike)
    return sum
  }

  function isAsGiven(bike: number): boolean {
    const row = given[bike] ?? []
    if (rows.size[bike] !== row.length) return false
    for (let index = 0; index < row.length; index++)
      if (rows.at[bike * rows.stride + index] !== row[index]) return false
    return true
  }

  function movedFrom(bike: number): number {
    const drops = before[bike] ?? []
    const now = [...rows.at.subarray(bike * rows.stride, bike * rows.stride + rows.size[bike]!)]
    const kept = now.filter((node) => isDrop[node] === 1 && known.has(requestOf[node]))
    return drops.length - inCommon(drops, kept).size
  }

  function rides_s(): number {
    let sum = 0
    for (let bike = 0; bike < rows.rounds; bike++) {
      let from = starts[bike]!.spot
      for (let index = 0; index < rows.size[bike]!; index++) {
        const to = spot[rows.at[bike * rows.stride + index]!]!
        sum += travel[from * spots + to]!
        from = to
      }
      sum += travel[from * spots]!
    }
    return sum
  }

  return {
    penalty: () => {
      const sum = moved()
      return sum * worth_m + (sum <= MOST_MOVED || rides_s() <= enough_s ? 0 : DISTURBED)
    },
    compareWith: (insertion_s) => (enough_s = insertion_s - WORTH_IT_S),
    rides_s,
  }
}
