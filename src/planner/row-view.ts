import type { BikeModel } from './bike-model.ts'
import type { BikeStart } from './bike-start.ts'
import type { Rows } from './round-rows.ts'

export type RowView = ReturnType<typeof newRowView>

/** A bike's row seen by its gaps: gap `g` is before the node number `g`. `look` says which row. */
export function newRowView(
  model: BikeModel,
  starts: BikeStart[],
  rows: Rows,
  early: Float64Array,
  late: Float64Array,
) {
  const { spot, spots, travel, length, latest, service, isDrop } = model
  const { at, size, stride } = rows
  let round = 0

  const metres = (from: number, to: number) => length[spot[from]! * spots + spot[to]!]!
  const seconds = (from: number, to: number) => travel[spot[from]! * spots + spot[to]!]!

  /** What a collection just before the drop adds. */
  const beside = (pick: number, drop: number, before: number) =>
    metres(before, pick) + metres(pick, drop) - metres(before, drop)

  function look(which: number): void {
    round = which
  }

  /** The latest hours of a row, cold goods aside. */
  function readLate(which: number): void {
    const base = which * stride
    let bound = model.day.bikes[which]!.shift_end_s
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
    return gap < size[round]! ? late[round * stride + gap]! : model.day.bikes[round]!.shift_end_s
  }
  return { look, readLate, metres, seconds, beside, nodeBefore, nodeAfter, leaveBefore, lateAt }
}
