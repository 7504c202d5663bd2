import type { BikeModel } from './model.ts'
import type { Rows } from '../round-rows.ts'
import type { RowView } from './row-view.ts'

/** Writes a row with one more order in it, in `sequence`; each function gives how many nodes that makes. */
export function newChainWriter(model: BikeModel, rows: Rows, view: RowView, gapCost: Float64Array[]) {
  const { orders } = model
  const { at, size, stride } = rows
  const { metres, beside, nodeBefore, nodeAfter } = view
  const sequence = new Int32Array(stride)
  const pickGap = new Int32Array(gapCost.length)

  function writeAlone(request: number, round: number, gap: number, chain: number, kind: number): number {
    const { chains, drop } = orders[request]!
    const base = round * stride
    const follows = gap < size[round]!
    // Next to a visit of the hub, no second one: the visit that stands is the one before, and a new one comes after.
    const joined = kind === 2 && follows && gap > 0 && at[base + gap - 1] === 0 && at[base + gap] !== 0
    let count = 0
    for (let index = 0; index < gap; index++) sequence[count++] = at[base + index]!
    if (kind === 2 && !joined) sequence[count++] = 0
    for (const node of chains[chain]!) sequence[count++] = node
    sequence[count++] = drop
    if (kind === 3 || joined) sequence[count++] = 0
    for (let index = gap; index < size[round]!; index++) sequence[count++] = at[base + index]!
    return count
  }

  function write(request: number, round: number, gap: number, from: number): number {
    const { picks, drop } = orders[request]!
    for (let pick = 0; pick < picks.length; pick++)
      pickGap[pick] = bestGap(pick, picks[pick]!, drop, from, gap)
    let count = 0
    for (let index = 0; index <= size[round]!; index++) {
      const begin = count
      for (let pick = 0; pick < picks.length; pick++) {
        if (pickGap[pick] === index)
          count = putCheaply(picks[pick]!, begin, count, index === gap ? drop : nodeAfter(index))
      }
      if (index === gap) sequence[count++] = drop
      if (index < size[round]!) sequence[count++] = at[round * stride + index]!
    }
    return count
  }

  function bestGap(pick: number, node: number, drop: number, from: number, gap: number): number {
    let least = gapCost[pick]?.[gap] === Infinity ? Infinity : beside(node, drop, nodeBefore(gap))
    let best = gap
    for (let other = from; other < gap; other++) {
      if (gapCost[pick]![other]! >= least) continue
      least = gapCost[pick]![other]!
      best = other
    }
    return best
  }

  /** Collections that share a gap are put in the order that is shortest one by one. */
  function putCheaply(node: number, begin: number, count: number, after: number): number {
    let best = count
    let least = Infinity
    for (let index = begin; index <= count; index++) {
      const previous = index > 0 ? sequence[index - 1]! : nodeBefore(0)
      const following = index < count ? sequence[index]! : after
      const added = metres(previous, node) + metres(node, following) - metres(previous, following)
      if (added >= least) continue
      least = added
      best = index
    }
    sequence.copyWithin(best + 1, best, count)
    sequence[best] = node
    return count + 1
  }
  return { sequence, write, writeAlone }
}
