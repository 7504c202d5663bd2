import type { BikeModel } from './model.ts'
import type { BikeStart } from './start.ts'
import type { Rows } from '../round-rows.ts'

export type RowView = ReturnType<typeof newRowView>

/** A bike's row seen by its gaps: gap `g` is before the node number `g`. `look` says which row. */
export function newRowView(
  model: BikeModel,
  starts: BikeStart[],
  rows: Rows,
  early: Float64Array,
  late: Float64Array,
) {
  const { spot, spots, travel, length, ready, latest, service, doorCost, isDrop } = model
  const { at, size, stride } = rows
  let round = 0

  const metres = (from: number, to: number) => length[spot[from]! * spots + spot[to]!]!
  const seconds = (from: number, to: number) => travel[spot[from]! * spots + spot[to]!]!

  /** What a collection just before the drop adds. */
  const beside = (pick: number, drop: number, before: number) =>
    metres(before, pick) +
    metres(pick, drop) -
    metres(before, drop) +
    (spot[before] === spot[pick] ? 0 : doorCost[pick]!)

  function look(which: number): void {
    round = which
  }

  /** The latest hours of a row, cold goods aside. */
  function readLate(which: number): void {
    const base = which * stride
    let bound = model.shiftEnd[which]!
    let next = 0
    for (let index = size[which]! - 1; index >= 0; index--) {
      const node = at[base + index]!
      const merged = next !== 0 && isDrop[node] === 0 && isDrop[next] === 0 && spot[node] === spot[next]
      const lasting = node === 0 ? model.day.hub.reload_s : service[node]!
      bound = merged ? bound : Math.min(latest[node]!, bound - lasting - seconds(node, next))
      late[base + index] = bound
      next = node
    }
  }

  // The start of a bike may be anywhere: its spot stands for a node that has it.
  function nodeBefore(gap: number): number {
    return gap > 0 ? at[round * stride + gap - 1]! : startNode()
  }

  function startNode(): number {
    const at = starts[round]!.spot
    return at === 0 ? 0 : spot.indexOf(at)
  }

  function nodeAfter(gap: number): number {
    return gap < size[round]! ? at[round * stride + gap]! : 0
  }

  function leaveBefore(gap: number): number {
    return gap > 0 ? early[round * stride + gap - 1]! : starts[round]!.leave_s
  }

  function lateAt(gap: number): number {
    return gap < size[round]! ? late[round * stride + gap]! : model.shiftEnd[round]!
  }
  /**
   * A first look at a row with more nodes in it, where it was changed only: false when somebody is late even without a break. What
   * comes after the last new node is bound by the latest hours of the row as it stands.
   */
  function seemsInTime(sequence: Int32Array, count: number): boolean {
    const base = round * stride
    let index = 0
    while (index < size[round]! && sequence[index] === at[base + index]) index++
    let newOnes = count - size[round]!
    let known = index
    let before = index > 0 ? sequence[index - 1]! : startNode()
    let time = index > 0 ? early[base + index - 1]! : starts[round]!.leave_s
    for (; index < count; index++) {
      const node = sequence[index]!
      const joins = joinsVisit(before, node, index)
      const lasting = node === 0 ? model.day.hub.reload_s : service[node]!
      const begin = Math.max(joins ? time - lasting : time + seconds(before, node), ready[node]!)
      if (newOnes === 0) return begin <= late[base + known]!
      if (begin > latest[node]!) return false
      if (known < size[round]! && at[base + known] === node) known++
      else newOnes--
      time = begin + lasting
      before = node
    }
    return time + seconds(before, 0) <= model.shiftEnd[round]!
  }

  /** A collection at the same place as the one before it, or as the visit under way, is no stop of its own. */
  function joinsVisit(before: number, node: number, index: number): boolean {
    if (node === 0 || isDrop[node] === 1 || spot[before] !== spot[node]) return false
    return index > 0 ? before > 0 && isDrop[before] === 0 : starts[round]!.visit !== undefined
  }

  return { look, seemsInTime, readLate, metres, seconds, beside, nodeBefore, nodeAfter, leaveBefore, lateAt }
}
