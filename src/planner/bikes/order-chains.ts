import type { BikeModel } from './model.ts'
import { MEASURES } from './load.ts'
import type { BikeStart } from './start.ts'
import type { Rows } from '../round-rows.ts'
import { newRowView } from './row-view.ts'
import { newChainWriter } from './write-chain.ts'

/** The ways of inserting an order in a bike's row, cheapest first by the metres they seem to add. */
export type Chains = {
  readLate: (round: number) => void
  list: (request: number, round: number, pinned: boolean, limit: number) => void
  /** Writes the next way in `sequence` and gives its length, or 0 when none seems to add less than `limit`. */
  next: (limit: number) => number
  /** A first look at the way just written. */
  seemsInTime: (count: number) => boolean
  sequence: Int32Array
}

// The estimate of a way may be above its true length, when collections share a gap.
const SLACK_M = 200
const SPREADS = [6, 2, 0]

export function newChains(
  model: BikeModel,
  starts: BikeStart[],
  rows: Rows,
  early: Float64Array,
  late: Float64Array,
): Chains {
  const { spot, orders, ready, latest, service, doorCost, isDrop, requestOf } = model
  const { at, size, stride } = rows
  // A way: where the drop goes, the first gap its collections may use, and its estimate; or a trip of its own.
  const room = stride * (SPREADS.length + 5)
  const dropGap = new Int32Array(room)
  const lowest = new Int32Array(room)
  const alone = new Int32Array(room)
  const estimate = new Float64Array(room)
  const most = orders.reduce((count, { picks }) => Math.max(count, picks.length), 0)
  const leastSoFar = new Float64Array(most)
  const besideDrop = new Float64Array(most)
  const gapCost = Array.from({ length: most }, () => new Float64Array(stride + 1))
  const view = newRowView(model, starts, rows, early, late)
  const { metres, seconds, nodeBefore, nodeAfter, leaveBefore, lateAt } = view
  const writer = newChainWriter(model, rows, view, gapCost)
  let ways = 0
  let request = 0
  let round = 0

  function list(which: number, where: number, pinned: boolean, limit: number): void {
    request = which
    round = where
    view.look(where)
    ways = 0
    const count = size[round]!
    const { loads } = starts[round]!
    const { hub } = orders[request]!
    let begin = 0
    let first = true
    for (let index = 0; index <= count; index++) {
      if (index < count && at[round * stride + index] !== 0) continue
      const open = loads || !(first && hub)
      if (open) listTrip(begin, index, limit)
      if (pinned) return
      begin = index + 1
      first = false
    }
    listAlone(count, loads)
  }

  /** In the trip that holds the gaps from `begin` to `end`. */
  function listTrip(begin: number, end: number, limit: number): void {
    const { picks, drop } = orders[request]!
    for (let pick = 0; pick < picks.length; pick++) leastSoFar[pick] = Infinity
    for (let gap = begin; gap <= end; gap++) {
      const before = nodeBefore(gap)
      const after = nodeAfter(gap)
      const arrival = leaveBefore(gap) + seconds(before, drop)
      if (arrival > latest[drop]!) break
      for (let pick = 0; pick < picks.length; pick++) gapCost[pick]![gap] = costOfPick(picks[pick]!, gap)
      if (Math.max(arrival, ready[drop]!) + service[drop]! + seconds(drop, after) <= lateAt(gap)) {
        const added = metres(before, drop) + metres(drop, after) - metres(before, after)
        if (added < limit + SLACK_M) listSpreads(begin, gap, added, limit + SLACK_M)
      }
      for (let pick = 0; pick < picks.length; pick++)
        leastSoFar[pick] = Math.min(leastSoFar[pick]!, gapCost[pick]![gap]!)
    }
  }

  /** The drop goes in this gap; its collections anywhere before it, or within the last few gaps. */
  function listSpreads(begin: number, gap: number, added: number, limit: number): void {
    const { picks, drop } = orders[request]!
    const before = nodeBefore(gap)
    let whole = added
    for (let pick = 0; pick < picks.length; pick++) {
      const here = gapCost[pick]![gap] === Infinity ? Infinity : view.beside(picks[pick]!, drop, before)
      besideDrop[pick] = here
      whole += Math.min(here, leastSoFar[pick]!)
    }
    // Fewer gaps to choose from can only add more.
    if (whole >= limit) return
    add(gap, begin, 0, whole)
    if (picks.length === 0) return
    for (const spread of SPREADS) {
      if (gap - spread <= begin) continue
      whole = added
      for (let pick = 0; pick < picks.length; pick++) whole += leastFrom(pick, gap - spread, gap)
      if (whole < limit) add(gap, gap - spread, 0, whole)
    }
  }

  function leastFrom(pick: number, from: number, gap: number): number {
    let least = besideDrop[pick]!
    for (let other = from; other < gap; other++) least = Math.min(least, gapCost[pick]![other]!)
    return least
  }

  function costOfPick(pick: number, gap: number): number {
    const before = nodeBefore(gap)
    const after = nodeAfter(gap)
    const sameBefore = before > 0 && gap > 0 && isDrop[before] === 0 && spot[before] === spot[pick]
    const sameAfter = after > 0 && isDrop[after] === 0 && spot[after] === spot[pick]
    if (sameBefore || sameAfter) return ready[pick]! > lateAt(sameAfter ? gap : gap - 1) ? Infinity : 0
    // A visit under way takes more goods on.
    const { visit } = starts[round]!
    const joins = gap === 0 && visit !== undefined && spot[pick] === starts[round]!.spot
    const from = joins ? visit.start_s : leaveBefore(gap) + seconds(before, pick)
    const begin = Math.max(from, ready[pick]!)
    if (begin + service[pick]! + seconds(pick, after) > lateAt(gap)) return Infinity
    const door = joins ? 0 : doorCost[pick]!
    return metres(before, pick) + metres(pick, after) - metres(before, after) + door
  }

  /** A trip of its own: between two trips, or where the bike is empty. */
  function listAlone(count: number, loads: boolean): void {
    const { chains, lengths, drop } = orders[request]!
    if (count === 0 && loads) {
      for (let chain = 0; chain < chains.length; chain++) add(0, chain, 1, lengths[chain]! + metres(drop, 0))
      return
    }
    let aboard = starts[round]!.load[1]!
    for (let gap = 0; gap <= count; gap++) {
      const before = nodeBefore(gap)
      const after = nodeAfter(gap)
      const empty = aboard === 0 && !hubGoodsAround(gap)
      if (empty && leaveBefore(gap) + seconds(before, 0) + model.day.hub.reload_s <= latest[drop]!) {
        const ends = metres(before, 0) + metres(drop, after) - metres(before, after)
        const kind = gap === 0 && loads ? 3 : 2
        for (let chain = 0; chain < chains.length; chain++) add(gap, chain, kind, ends + lengths[chain]!)
      }
      const node = gap < count ? at[round * stride + gap]! : 0
      if (node > 0)
        aboard +=
          model.loads[node * MEASURES + 1]! +
          (isDrop[node] ? (orders[requestOf[node]!]!.hub?.load[1] ?? 0) : 0)
    }
  }

  /** Some order of the trip around this gap has goods of the hub: they would be loaded at the wrong visit. */
  function hubGoodsAround(gap: number): boolean {
    for (let index = round * stride + gap; index < round * stride + size[round]! && at[index] !== 0; index++)
      if (isDrop[at[index]!] === 1 && orders[requestOf[at[index]!]!]!.hub) return nodeBefore(gap) !== 0
    return false
  }

  function add(gap: number, from: number, kind: number, whole: number): void {
    if (whole === Infinity || ways >= room) return
    dropGap[ways] = gap
    lowest[ways] = from
    alone[ways] = kind
    estimate[ways++] = whole
  }

  function next(limit: number): number {
    let best = -1
    for (let way = 0; way < ways; way++) {
      if (estimate[way]! < limit && (best < 0 || estimate[way]! < estimate[best]!)) best = way
    }
    if (best < 0) return 0
    estimate[best] = Infinity
    return alone[best]! > 0
      ? writer.writeAlone(request, round, dropGap[best]!, lowest[best]!, alone[best]!)
      : writer.write(request, round, dropGap[best]!, lowest[best]!)
  }

  const { readLate, seemsInTime } = view
  return {
    readLate,
    seemsInTime: (count) => seemsInTime(writer.sequence, count),
    list,
    next,
    sequence: writer.sequence,
  }
}
